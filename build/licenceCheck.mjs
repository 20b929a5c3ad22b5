/** What is wrong with the packages of a lock file: their licences, and advisories that somebody has reviewed. */

/** May be shipped: all of them let anyone use, change and pass on, with the notices that every bundle carries. */
const mayShip = ["MIT", "Apache-2.0", "ISC", "BSD-2-Clause", "BSD-3-Clause", "0BSD"];

/** Packages whose lock entry names no licence, though the package carries one. */
const readByHand = { "@univerjs/telemetry": "Apache-2.0" };

/** One choice without the GPL is enough; the same for its Affero and Lesser forms. */
const onlyGpl = licence => licence.split(/\bOR\b/).every(choice => /GPL/.test(choice));

/**
 * @param {Readonly<Record<string, { version?: string, license?: string, dev?: boolean, devOptional?: boolean, integrity?: string }>>} packages
 * @returns {string[]} one sentence for each problem
 */
export function licenceProblems(packages) {
  return installed(packages).flatMap(({ name, version, license = readByHand[name], dev, devOptional, integrity }) => {
    const what = `${name} ${version}`;
    const problems = [];
    if (!integrity) problems.push(`${what} has no checksum in the lock file: install it again.`);
    if (license && onlyGpl(license)) problems.push(`${what} is under ${license}: do without it.`);
    else if (!dev && !devOptional && !mayShip.includes(license)) {
      problems.push(
        `${what} is under ${license ?? "no licence that it names"}: read it, then list it or do without it.`,
      );
    }
    return problems;
  });
}

/**
 * @param {Parameters<typeof licenceProblems>[0]} packages
 * @param {readonly { id: string, package: string, affected: string, about: string, accepted?: string }[]} advisories
 * @returns {string[]} one sentence for each package that an advisory names and nobody has accepted with a reason
 */
export function advisoryProblems(packages, advisories) {
  const here = installed(packages);
  return advisories
    .filter(({ accepted }) => !accepted)
    .flatMap(({ id, package: name, affected, about }) =>
      here
        .filter(each => each.name === name && inRange(each.version, affected))
        .map(({ version }) => `${name} ${version} is named by ${id} (${about}): update it out of ${affected}.`),
    );
}

/** Accepted advisories that no longer name a package of ours: their reasons can go. */
export const settledAdvisories = (packages, advisories) =>
  advisories
    .filter(({ accepted, package: name, affected }) => {
      const named = installed(packages).some(each => each.name === name && inRange(each.version, affected));
      return accepted && !named;
    })
    .map(({ id }) => id);

const installed = packages =>
  Object.entries(packages)
    .filter(([path]) => path !== "")
    .map(([path, about]) => ({ ...about, name: path.slice(path.lastIndexOf("node_modules/") + 13) }));

/** Ranges as advisories write them: bounds joined by blanks, alternatives by ||. A pre-release counts as its release. */
export function inRange(version, range) {
  return range.split("||").some(part =>
    part
      .trim()
      .split(/\s+/)
      .every(bound => {
        const [, sign, limit] = /^(<=|>=|<|>|=)?(\d+(?:\.\d+)*)$/.exec(bound) ?? [];
        if (limit === undefined) throw new Error(`"${range}" is no range such as ">=1.2.0 <1.2.5 || <0.9.0".`);
        const order = compare(version, limit);
        return { "<": order < 0, "<=": order <= 0, ">": order > 0, ">=": order >= 0, "=": order === 0 }[sign ?? "="];
      }),
  );
}

function compare(a, b) {
  const [left, right] = [a, b].map(version =>
    version
      .replace(/[-+].*$/, "")
      .split(".")
      .map(Number),
  );
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
