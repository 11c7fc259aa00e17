// Search in the page: window.siteIndex ({kinds, parts, entries: [[kind, text, url, day, more]]}) comes as scripts, so that it works from a folder too.
// Loaded when the reader enters the search box.
(function () {
  "use strict";
  var index = window.siteIndex, box = document.getElementById("search");
  if (!index || !box) return;
  var input = document.getElementById("q"), hits = document.getElementById("hits"), said = document.getElementById("said"), timer;
  var labels = { story: "Stories", entity: "Names", statement: "Sentences", article: "Articles" }, most = 20, rows = [], loaded = false;
  function plain(text) { return text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase(); }
  function take(entries) {
    entries.forEach(function (e) {
      rows.push({ kind: index.kinds[e[0]], title: e[1], url: e[2], more: [e[3], e[4]].filter(Boolean).join(", "), text: plain(e[1] + " " + e[4]) });
    });
  }
  // The further parts are fetched when the reader begins to search.
  function load() {
    if (loaded) return;
    loaded = true;
    index.parts.forEach(function (name) {
      var script = document.createElement("script");
      script.src = "../search/" + name;
      document.head.append(script);
    });
  }
  window.siteIndexPart = function (entries) { take(entries); run(); };
  function address(url) {
    var parts = url.split("#"), path = "../" + parts[0];
    if (location.protocol === "file:" && path.slice(-1) === "/") path += "index.html";
    return path + (parts[1] ? "#" + parts[1] : "");
  }
  function score(row, words) {
    var total = 0;
    for (var i = 0; i < words.length; i++) {
      var at = row.text.indexOf(words[i]);
      if (at < 0) return 0;
      total += at === 0 ? 4 : /\W/.test(row.text[at - 1]) ? 2 : 1;
    }
    return total / (1 + row.text.length / 400);
  }
  function run() {
    var words = plain(input.value).split(/\s+/).filter(Boolean);
    hits.textContent = "";
    try { history.replaceState(null, "", words.length ? "?q=" + encodeURIComponent(input.value) : location.pathname); } catch (e) { /* a folder has no state */ }
    if (words.length) load();
    if (!words.length) { said.textContent = ""; return; }
    var found = rows.map(function (row) { return [score(row, words), row]; }).filter(function (pair) { return pair[0] > 0; });
    found.sort(function (a, b) { return b[0] - a[0]; });
    said.textContent = found.length ? found.length + (found.length === 1 ? " hit" : " hits") : "Nothing found. All names stand below.";
    Object.keys(labels).forEach(function (kind) {
      var own = found.filter(function (pair) { return pair[1].kind === kind; });
      if (!own.length) return;
      var head = document.createElement("h2"), list = document.createElement("ul");
      head.textContent = labels[kind] + " (" + own.length + ")";
      own.slice(0, most).forEach(function (pair) {
        var item = document.createElement("li"), link = document.createElement("a"), more = document.createElement("small");
        link.href = address(pair[1].url); link.textContent = pair[1].title; more.textContent = " " + pair[1].more;
        item.append(link, more); list.append(item);
      });
      hits.append(head, list);
    });
  }
  take(index.entries);
  if (!input.value) input.value = new URLSearchParams(location.search).get("q") || "";
  input.addEventListener("input", function () { clearTimeout(timer); timer = setTimeout(run, 150); });
  box.querySelector("form").addEventListener("submit", function (event) {
    event.preventDefault(); run();
    var first = hits.querySelector("a"); if (first) first.click();
  });
  run();
})();
