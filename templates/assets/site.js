// Light or dark: as the system says, until the reader chooses. Runs in the head, before anything is painted.
// Further: folded parts that a link leads into, and the scripts of a part that the reader begins to use.
(function () {
  "use strict";
  var root = document.documentElement, key = "theme", chosen = null;
  try { chosen = localStorage.getItem(key); } catch (e) { /* storage may be forbidden */ }
  if (chosen === "light" || chosen === "dark") root.dataset.theme = chosen;
  function dark() {
    return root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  }
  document.addEventListener("DOMContentLoaded", function () {
    var top = document.querySelector(".top");
    if (top) {
      var button = document.createElement("button");
      button.type = "button";
      button.className = "theme";
      var say = function () { button.textContent = dark() ? "Light" : "Dark"; button.setAttribute("aria-label", dark() ? "Use light colours" : "Use dark colours"); };
      button.addEventListener("click", function () {
        root.dataset.theme = dark() ? "light" : "dark";
        try { localStorage.setItem(key, root.dataset.theme); } catch (e) { /* forbidden: holds for this page */ }
        say();
      });
      say();
      top.appendChild(button);
    }
    reveal();
    var search = document.querySelector("[data-scripts]");
    if (search) {
      search.hidden = false;
      search.addEventListener("focusin", load, { once: true });
      if (/[?&]q=./.test(location.search)) load.call(search);
    }
  });
  // What only this part needs, in the order named: a reader who does not use it need not fetch it.
  function load() {
    if (!this.dataset.scripts) return;
    this.dataset.scripts.split(" ").forEach(function (source) {
      var script = document.createElement("script");
      script.src = source;
      script.async = false;
      document.head.append(script);
    });
    delete this.dataset.scripts;
  }
  // A link may lead into a folded part, and a printed page has none.
  function reveal() {
    var target = null;
    try { target = document.getElementById(decodeURIComponent(location.hash.slice(1))); } catch (e) { /* no such address */ }
    for (var node = target; node; node = node.parentElement) if (node.tagName === "DETAILS") node.open = true;
    if (target) target.scrollIntoView();
  }
  addEventListener("hashchange", reveal);
  var opened = [];
  addEventListener("beforeprint", function () {
    opened = [].slice.call(document.querySelectorAll("details:not([open])"));
    opened.forEach(function (d) { d.open = true; });
  });
  addEventListener("afterprint", function () { opened.forEach(function (d) { d.open = false; }); });
})();
