export interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly integrity?: string;
}

export interface Advisory {
  readonly id: string;
  readonly package: string;
  readonly affected: string;
  readonly about: string;
  readonly accepted?: string;
}

type Packages = Readonly<Record<string, LockedPackage>>;

export function licenceProblems(packages: Packages): string[];
export function advisoryProblems(packages: Packages, advisories: readonly Advisory[]): string[];
export function settledAdvisories(packages: Packages, advisories: readonly Advisory[]): string[];
export function inRange(version: string, range: string): boolean;
