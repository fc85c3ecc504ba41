(function () {
  "use strict";
  var language = document.documentElement.lang;
  document.documentElement.classList.add("scripted");
  document.querySelectorAll("table[data-sortable]").forEach(function (table) {
    var body = table.tBodies[0];
    var heads = Array.prototype.slice.call(table.tHead.rows[0].cells);
    var value = function (row, index) {
      var cell = row.cells[index];
      var number = cell.getAttribute("data-value");
      return number === null ? cell.textContent : number === "" ? -Infinity : Number(number);
    };
    heads.forEach(function (head, index) {
      head.querySelector("button").addEventListener("click", function () {
        var up = head.getAttribute("aria-sort") !== "ascending";
        heads.forEach(function (other) { other.removeAttribute("aria-sort"); });
        head.setAttribute("aria-sort", up ? "ascending" : "descending");
        Array.prototype.slice.call(body.rows)
          .map(function (row, at) { return { row: row, at: at, value: value(row, index) }; })
          .sort(function (a, b) {
            var order = typeof a.value === "number" ? a.value - b.value || 0 : a.value.localeCompare(b.value, language);
            return (up ? order : -order) || a.at - b.at;
          })
          .forEach(function (each) { body.appendChild(each.row); });
      });
    });
    var input = document.getElementById(table.id + "-filtre");
    var told = document.getElementById(table.id + "-compte");
    input.addEventListener("input", function () {
      var words = input.value.toLocaleLowerCase(language);
      var shown = 0;
      Array.prototype.forEach.call(body.rows, function (row) {
        row.hidden = row.textContent.toLocaleLowerCase(language).indexOf(words) < 0;
        shown += row.hidden ? 0 : 1;
      });
      told.textContent = shown + " " + (shown === 1 || (shown === 0 && language === "fr") ? told.dataset.one : told.dataset.many);
    });
  });
})();
