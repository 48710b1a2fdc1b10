/** Where nothing is seen of a page, its parts bring no styles: jest's transform and webpack's loader for them. */
module.exports = () => '';
module.exports.process = () => ({ code: '' });
module.exports.rule = { test: /\.css$/u, use: __filename };
