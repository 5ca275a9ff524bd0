/** The oldest Node that the dependencies run on. */
const oldest = { major: 20, minor: 19 };

/**
 * What to tell a user whose Node is too old.
 * @param {string} version such as "18.17.0"
 * @returns {string} "" when the version will do
 */
export function nodeProblem(version) {
  const parts = version.split(".").map(Number);
  const major = parts[0] || 0;
  const minor = parts[1] || 0;
  if (major > oldest.major || (major === oldest.major && minor >= oldest.minor)) return "";
  return `Red Heart Lab needs Node ${oldest.major}.${oldest.minor} or newer; this is Node ${version}.
Install a current one from https://nodejs.org, or with a version manager: nvm install 22`;
}
