/** The names of our sheets, in the order of their tabs. They are public: formulas and people refer to them. */
export const sheetNames = {
  overview: "SLA Overview",
  scorecard: "SLA Scorecard",
  metrics: "SLA Metrics",
  setup: "SLA Setup",
  history: "SLA History",
  weeks: "SLA Weeks",
  agreement: "SLA Agreement",
  playbook: "SLA Playbook",
  versions: "SLA Versions",
  mapping: "SLA Mapping",
  log: "SLA Log",
  undo: "SLA Undo",
  build: "SLA Build",
} as const;

export const allSheetNames: readonly string[] = Object.values(sheetNames);
