// Runs only in the browser of Internet Explorer, which old versions of Excel show the pane in.
window.onload = function () {
  document.getElementById('pane').innerText =
    '这个版本的 Excel 太旧，无法使用本插件。请升级到 Excel 2021 或更新的版本，或者改用浏览器版。';
};
