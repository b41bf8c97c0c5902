/** Only ever passed to `HttpClient`, which refuses to be made. */
export function BearerCredentialHandler() {
  return undefined;
}
