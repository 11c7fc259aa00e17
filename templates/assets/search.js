// Search in the page: reads window.siteIndex ({root, disk, rows: [kind, title, url, more]}), which a script file brings, so that it works from a folder too.
(function () {
  "use strict";
  var index = window.siteIndex, box = document.getElementById("search");
  if (!index || !box) return;
  var input = document.getElementById("q"), hits = document.getElementById("hits"), said = document.getElementById("said"), timer;
  var labels = { story: "Stories", name: "Names", sentence: "Sentences", article: "Articles" }, most = 20;
  function plain(text) { return text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase(); }
  var rows = index.rows.map(function (row) { return { kind: row[0], title: row[1], url: row[2], more: row[3], text: plain(row[1] + " " + row[3]) }; });
  function address(url) {
    var parts = url.split("#"), path = index.root + parts[0].slice(1);
    if (index.disk && path.slice(-1) === "/") path += "index.html";
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
    history.replaceState(null, "", words.length ? "?q=" + encodeURIComponent(input.value) : location.pathname);
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
  box.hidden = false;
  input.value = new URLSearchParams(location.search).get("q") || "";
  input.addEventListener("input", function () { clearTimeout(timer); timer = setTimeout(run, 150); });
  box.querySelector("form").addEventListener("submit", function (event) {
    event.preventDefault(); run();
    var first = hits.querySelector("a"); if (first) first.click();
  });
  run();
})();
