/** "Type what you know": the whole form, checked when Build is pressed. */
import { useState } from "preact/hooks";
import { typedState } from "../../../workbook/state/startingState.ts";
import { FormProblems } from "../../controls/formProblems.tsx";
import { type Basics, checkBasics, emptyBasics } from "./basics.ts";
import { BasicsFields } from "./basicsFields.tsx";
import { ChannelRows } from "./channelRows.tsx";
import { DefaultsNote } from "./defaultsNote.tsx";
import type { StartProps } from "./newWorkbook.tsx";
import { PersonaRows } from "./personaRows.tsx";
import { checkChannels, checkPersonas, firstPersonas, usualChannels } from "./typedRows.ts";

export function TypedStart({ host, busy, onBuild }: StartProps) {
  const [basics, setBasics] = useState<Basics>(emptyBasics);
  const [channels, setChannels] = useState(usualChannels);
  const [personas, setPersonas] = useState(firstPersonas);
  const [tries, setTries] = useState(0);

  const checkedBasics = checkBasics(basics);
  const checkedChannels = checkChannels(channels);
  const checkedPersonas = checkPersonas(personas);
  const shown = tries > 0;
  const problems = [checkedBasics, checkedChannels, checkedPersonas].flatMap(part => Object.values(part.problems));

  const build = () => {
    if (problems.length > 0) return setTries(tries + 1);
    onBuild(() => {
      const rates = checkedChannels.value.flatMap(({ name, ownCloseRate }) =>
        ownCloseRate === null ? [] : [{ channel: name, ownCloseRate }],
      );
      return typedState(
        {
          ...checkedBasics.value,
          channels: checkedChannels.value.map(({ name, owner, costPerLead }) => ({ name, owner, costPerLead })),
          personas: checkedPersonas.value,
          rates,
        },
        host.defaultMode,
      );
    });
  };

  return (
    <section aria-label="Type what you know">
      <BasicsFields
        basics={basics}
        onTyped={typed => setBasics({ ...basics, ...typed })}
        problems={shown ? checkedBasics.problems : {}}
      />
      <ChannelRows rows={channels} onRows={setChannels} problems={shown ? checkedChannels.problems : {}} />
      <PersonaRows rows={personas} onRows={setPersonas} problems={shown ? checkedPersonas.problems : {}} />
      <DefaultsNote host={host} />
      <FormProblems outcome="Nothing is built yet." problems={shown ? problems : []} tries={tries} />
      <button type="button" class="sla-main" disabled={busy} onClick={build}>
        Build the workbook
      </button>
    </section>
  );
}
