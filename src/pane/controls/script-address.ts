/** What browsers since Chromium 83 have against addresses and scripts that came from elsewhere, as far as it is used here. */
interface TrustedTypes {
  createPolicy(
    name: string,
    policy: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): string };
}

/** Whether an address was made by the page itself, which is all that its workers ask for, or is in its folder. */
const isOurs = (address: string): boolean =>
  address.startsWith(`blob:${origin}/`) ||
  new URL(address, document.baseURI).href.startsWith(new URL('.', document.baseURI).href);

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
