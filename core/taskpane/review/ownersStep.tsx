/** Channels that the workbook does not have yet: marketing's commitment counts only those that marketing owns. */

import { isolated } from "../../isolated.ts";
import { ownValue } from "../../ownValue.ts";
import { usualOwner } from "../../workbook/state/ownerOf.ts";
import { FoldedStep } from "../controls/foldedStep.tsx";
import { ownerChoices } from "../controls/ownerChoices.ts";
import { Radios } from "../controls/radios.tsx";
import { plural } from "../plainNumbers.ts";
import type { Flow, FlowEvent } from "../reading/flow.ts";
import { newChannels } from "../reading/newChannels.ts";

export function OwnersStep({ flow, change }: { flow: Flow; change: (event: FlowEvent) => void }) {
  const channels = newChannels(flow);
  if (channels.length === 0) return null;
  const open = channels.filter(name => ownValue(flow.choices.owners, name) === undefined);
  return (
    <FoldedStep
      title="New channels"
      summary={`${plural(channels.length, "new channel")}: say whether marketing or sales brings ${channels.length === 1 ? "its" : "their"} leads; the marked owner is taken meanwhile.`}
      undecided={open.length > 0}
    >
      {channels.map(name => (
        <Radios
          key={name}
          legend={`Who owns ${isolated(name)}?`}
          choices={ownerChoices}
          value={ownValue(flow.choices.owners, name) ?? usualOwner(name)}
          onValue={owner => change({ kind: "owner", channel: name, owner })}
        />
      ))}
    </FoldedStep>
  );
}
