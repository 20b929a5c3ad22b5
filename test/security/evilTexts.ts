/** What an attacker puts into an export, a name or a setting, and a workbook in which it stands wherever a text may stand. */

import { agreementFields } from "../../core/agreement/agreementFields.ts";
import { nextVersion } from "../../core/agreement/agreeOn.ts";
import type { FilledGroup } from "../../core/agreement/filledField.ts";
import { playbookFields } from "../../core/agreement/playbookFields.ts";
import { exampleState } from "../../core/workbook/state/exampleState.ts";
import type { State } from "../../core/workbook/state/state.ts";

export const evilTexts: readonly string[] = [
  "=1+1",
  "+1+1",
  "-1+1",
  "@SUM(1)",
  "  =1+1",
  "\t=1+1",
  "\u00a0=1+1",
  "\u200b=1+1",
  "\ufeff=1+1",
  "＝1+1",
  "＋1+1",
  "－1+1",
  "＠SUM(1)",
  "'=1+1",
  '=HYPERLINK("https://example.com/?"&A1,"click")',
  "=cmd|' /C calc'!A0",
  '"&HYPERLINK("https://example.com/","x")&"',
  "=IMPORTXML(A1,A2)",
  "<img src=x onerror=alert(1)>",
  '"><script>alert(1)</script>',
  "]]><w:instrText>DDEAUTO c:\\\\cmd</w:instrText>",
  "&lt;b&gt; &amp; &#61;1",
  "{=1+1}",
  "&A&Z",
];

export const harmless = "A plain text";

/** The example with `text` in every place that takes any text; its shape is the same whatever the texts are. */
export function stateWith(text: () => string): State {
  const example = exampleState("plain");
  const trimmed = () => text().trim();
  const filled = (groups: readonly FilledGroup[], start: Readonly<Record<string, string>>) => ({
    ...start,
    ...Object.fromEntries(
      groups.flatMap(({ fields }) =>
        fields.filter(({ format, rule }) => format === "text" && !rule).map(({ key }) => [key, text()] as const),
      ),
    ),
  });
  const state: State = {
    ...example,
    settings: {
      ...example.settings,
      company: text(),
      reasons: [1, 2, 3].map(count => ({ name: trimmed(), count })),
    },
    history: example.history.slice(0, 40).map(row => ({ ...row, source: trimmed() })),
    weeks: [
      { source: trimmed(), week: "2026-06-22", channel: "Organic", leads: 3, mqls: 2, sqls: 1, won: 1, wonRevenue: 9 },
    ],
    agreement: filled(agreementFields, example.agreement),
    playbook: filled(playbookFields, example.playbook),
    mapping: [1, 2, 3, 4].map(() => ({ kind: "channel", raw: text(), name: trimmed() })),
    answers: [{ headerFingerprint: text(), source: text(), answers: JSON.stringify({ won: [text(), text()] }) }],
    log: [1, 2, 3].map(() => ({
      when: "2026-07-01T09:00",
      source: text(),
      file: text(),
      asOf: "2026-06-30",
      read: 3,
      used: 3,
      merged: 0,
      leftOut: 0,
      fingerprint: text(),
    })),
  };
  const version = nextVersion(state, { date: "2026-07-02", marketing: text(), sales: text() });
  return { ...state, versions: [version] };
}

/** The evil texts one after the other, over and over. */
export function evilState(): State {
  let next = 0;
  return stateWith(() => evilTexts[next++ % evilTexts.length]!);
}
