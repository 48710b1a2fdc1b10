/** Where the add-in is tried out; manifest.xml is written for it. */
const developmentUrl = 'https://localhost:3000';

/** The manifest of an add-in that stands at another address, which may end with a slash. */
const manifestFor = (manifest, url = developmentUrl) =>
  manifest.replaceAll(developmentUrl, url.replace(/\/+$/u, ''));

module.exports = { manifestFor };
