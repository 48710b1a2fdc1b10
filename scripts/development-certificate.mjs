/** The certificate for https://localhost that Office add-ins are developed with, from Microsoft's own tool. */
import { X509Certificate } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { generateCertificates, getHttpsServerOptions } from 'office-addin-dev-certs';
import { root } from './ensure.mjs';

/** Excel runs there, and whoever sits there may trust a certificate without an administrator. */
const installs = ['win32', 'darwin'].includes(process.platform) && !process.env.CI;

const folder = path.join(root, 'out/certificate');
const [authority, cert, key] = ['ca.crt', 'localhost.crt', 'localhost.key'].map((name) =>
  path.join(folder, name),
);

/**
 * Key and certificate. On Windows and on a Mac they are made trusted, which asks whoever sits there; elsewhere, or
 * where that is refused, whoever opens the page accepts the certificate by hand.
 */
export async function developmentCertificate() {
  try {
    if (installs) return { certificate: await forUserOnly(getHttpsServerOptions), isTrusted: true };
  } catch (error) {
    console.error(
      `证书没有装好，可以先接受不受信任的证书使用。The certificate was not installed: ${error.message}`,
    );
  }
  if (!stillHolds()) {
    rmSync(folder, { recursive: true, force: true });
    await forUserOnly(() => generateCertificates(authority, cert, key));
  }
  // One that an earlier version made may be read by others.
  chmodSync(key, 0o600);
  return { certificate: { cert: readFileSync(cert), key: readFileSync(key) }, isTrusted: false };
}

/** Files made meanwhile, such as the key, can be read and written by this user alone. */
const forUserOnly = async (make) => {
  const usual = process.umask(0o077);
  try {
    return await make();
  } finally {
    process.umask(usual);
  }
};

const stillHolds = () =>
  existsSync(cert) &&
  existsSync(key) &&
  new Date(new X509Certificate(readFileSync(cert)).validTo) > new Date();
