'use strict';

/** The address that the manifest of this project is written for. */
const developmentUrl = 'https://localhost:3000';

/**
 * What is wrong with an address, for whoever has typed it in.
 * @param {string} text
 * @returns {string} the sentence; empty where nothing is.
 */
const problemOf = (text) => {
  if (text === '') return '请填写网址，如 https://内网网址/gouji。';
  if (/^http:/i.test(text)) return '网址要以 https:// 开头：Excel 不打开 http 的网页。请先给网站装好证书。';
  if (!/^https:\/\/[^/]/i.test(text)) return '网址不完整，要以 https:// 开头，如 https://内网网址/gouji。';
  if (/[?#]/.test(text)) return '网址里不能有 ? 或 #，请把它和它后面的都去掉。';
  if (/[\s<>"'&\\]/.test(text)) return '网址里不能有空格、引号和 < > & \\ 这些符号，请去掉。';
  if (/[^\x21-\x7e]/.test(text))
    return '网址里有汉字或全角符号。请打开那个网页，从浏览器的地址栏复制它的网址。';
  if (/\.html?$/i.test(text)) return '请只填文件夹的网址，去掉末尾的网页名，如 taskpane.html。';
  try {
    const address = new URL(text);
    if (address.username || address.password) return '网址里不能有用户名和密码，请去掉 @ 和它前面的文字。';
  } catch {
    return '网址写得不对，请打开那个网页，从浏览器的地址栏复制它的网址。';
  }
  return '';
};

/** The manifest for an address, as the build makes it. */
const manifestFor = (template, address) => template.split(developmentUrl).join(address.replace(/\/+$/, ''));

const at = (id) => document.getElementById(id);

const download = (name, text) => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/xml' }));
  link.download = name;
  link.click();
};

at('form').addEventListener('submit', (event) => {
  event.preventDefault();
  const address = at('address').value.trim();
  const problem = problemOf(address);
  at('problem').textContent = problem;
  at('address').setAttribute('aria-invalid', String(problem !== ''));
  at('done').hidden = problem !== '';
  if (problem !== '') return at('address').focus();
  const manifest = manifestFor(at('manifest').textContent, address);
  at('page').href = `${address.replace(/\/+$/, '')}/taskpane.html`;
  at('page').textContent = at('page').href;
  at('content').value = manifest;
  download('manifest.xml', manifest);
  at('said').focus();
});
