/** Tokens of GitHub, GitLab, AWS, Slack, Google and npm, JSON web tokens, private keys, and passwords in addresses. */
const SECRET_LIKE =
  /\b(?:gh[opusr]_|github_pat_|glpat-|npm_|xox[abeoprs]-|AIza|sk-)[\w-]{10,}|\bA[KS]IA[0-9A-Z]{16}\b|\beyJ[\w-]{8,}\.[\w-]{8,}[\w.-]*|-----BEGIN [^-]*-----|(?<=:\/\/)[^\s/@:]*:[^\s/@]+(?=@)/g;

/**
 * A text without what looks like a secret. Facts quote files of the repository, and GitHub leaves out an output whole that
 * may hold a secret: no job would start.
 */
export function withoutSecrets(text: string): string {
  return text.replaceAll(SECRET_LIKE, '(removed)');
}
