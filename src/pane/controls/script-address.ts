/** What browsers since Chromium 83 have against addresses and scripts that came from elsewhere, as far as it is used here. */
interface TrustedTypes {
  createPolicy(
    name: string,
    policy: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): string };
}

/** Whether an address is in the folder of the page, or was made by the page itself. */
const isOurs = (address: string): boolean => {
  const { href } = new URL(address, document.baseURI);
  return [new URL('.', document.baseURI).href, `blob:${origin}/`].some((ours) => href.startsWith(ours));
};

const checked = (address: string): string => {
  if (!isOurs(address)) throw new TypeError(`${address} is no script of this page`);
  return address;
};

const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
/** The one name that the browser edition's own security policy allows. */
const policy = trustedTypes?.createPolicy('gouji', { createScriptURL: checked });

/**
 * The address of a worker's script, which the browser takes from nobody else where the page's security policy says so.
 * @throws TypeError for one that is none of this page's
 */
export const scriptAddress = (address: string): string =>
  policy?.createScriptURL(address) ?? checked(address);
