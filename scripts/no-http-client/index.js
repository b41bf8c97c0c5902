/** Refuses to be made: nothing of Archway asks GitHub for an OIDC token. */
export function HttpClient() {
  throw new Error('@actions/core has no HTTP client in this bundle; see leaveOutHttpClient in scripts/bundle.js');
}
