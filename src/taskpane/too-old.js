// Runs only in the browser of Internet Explorer, which old versions of Excel show the pane in. The build fills in what it says.
window.onload = function () {
  document.getElementById('pane').innerText = '{{tooOld}}';
};
