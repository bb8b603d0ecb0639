"use strict";
// Search without a server: scans an index that is itself a script, so that it works from file://.
(function () {
  var field = document.getElementById("query");
  var results = document.getElementById("results");
  var status = document.getElementById("status");
  var index = window.BRIEFING_INDEX;
  if (!field || !results || !index) { return; }
  var groups = [["actor", "Actors"], ["story", "Stories"], ["risk", "Risks"], ["claim", "Claims"], ["event", "Events"], ["article", "Articles"], ["page", "Lists"]];
  var most = 20;

  function normal(text) {
    return text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  }

  var entries = index.map(function (entry) {
    return { entry: entry, title: normal(entry.t), text: normal(entry.t + " " + entry.x) };
  });

  function find(words) {
    var found = [];
    entries.forEach(function (item) {
      var score = 0;
      for (var i = 0; i < words.length; i += 1) {
        if (item.text.indexOf(words[i]) < 0) { return; }
        score += item.title.indexOf(words[i]) >= 0 ? 2 : 1;
        if ((" " + item.text).indexOf(" " + words[i]) >= 0) { score += 1; }
      }
      found.push({ score: score, entry: item.entry });
    });
    found.sort(function (a, b) { return b.score - a.score; });
    return found;
  }

  function show() {
    var words = normal(field.value).split(/\s+/).filter(Boolean);
    results.textContent = "";
    if (!words.length) { status.textContent = ""; return; }
    var found = find(words);
    groups.forEach(function (group) {
      var mine = found.filter(function (hit) { return hit.entry.k === group[0]; });
      if (!mine.length) { return; }
      var heading = document.createElement("h2");
      heading.textContent = group[1] + " (" + mine.length + ")";
      var list = document.createElement("ol");
      mine.slice(0, most).forEach(function (hit) {
        var item = document.createElement("li");
        var link = document.createElement("a");
        link.href = hit.entry.u;
        link.textContent = hit.entry.t;
        item.append(link, hit.entry.x ? " — " + hit.entry.x : "");
        list.append(item);
      });
      results.append(heading, list);
    });
    status.textContent = found.length + (found.length === 1 ? " result" : " results");
  }

  field.addEventListener("input", show);
  field.form.addEventListener("submit", function (event) { event.preventDefault(); show(); });
  var query = new URLSearchParams(location.search).get("q");
  if (query) { field.value = query; show(); }
}());
