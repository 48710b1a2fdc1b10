// Runs in any browser, down to Internet Explorer 11, in which old versions of Excel show the pane. The build fills in
// what it says.
window.onload = function () {
  if (window.canParse) return;
  var pane = document.getElementById('pane');
  var isOldExcel = pane && document.documentMode;
  (pane || document.getElementById('app')).innerText = isOldExcel ? '{{tooOldExcel}}' : '{{tooOldBrowser}}';
};
