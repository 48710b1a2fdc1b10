/**
 * Where Microsoft keeps the client of Excel, by what `--env cdn=…` names: its own network, and that of 21Vianet
 * (世纪互联), which runs Microsoft 365 in China.
 * https://learn.microsoft.com/office/dev/add-ins/develop/referencing-the-javascript-api-for-office-library-from-its-cdn
 */
const addresses = {
  microsoft: 'https://officeapis.public.onecdn.static.microsoft/1/office.js',
  '21vianet': 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
};

/**
 * What the page of the add-in says of the client of Excel: its address, and whose scripts may run beside our own.
 * @param {string | boolean} [cdn] a name above, or true for Microsoft's own; nothing where the client is served with
 *   the page.
 * @returns {{ officeJs: string, officeOrigin: string }} the marks of the page
 * @throws an Error for any other name.
 */
const officeJsMarks = (cdn = false) => {
  if (cdn === false) return { officeJs: 'office-js/office.js', officeOrigin: '' };
  const address = addresses[cdn === true ? 'microsoft' : String(cdn).toLowerCase()];
  if (address === undefined)
    throw new Error(`--env cdn=${cdn}: there is ${Object.keys(addresses).join(', ')}, and no other.`);
  return { officeJs: address, officeOrigin: ` ${new URL(address).origin}` };
};

module.exports = { officeJsMarks };
