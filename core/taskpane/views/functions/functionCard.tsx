import { Fragment } from "preact";
import type { Definition } from "../../../functions/define.ts";
import { argumentHelp } from "../../../functions/help/argumentHelp.ts";
import { errorLines } from "../../../functions/help/errorLines.ts";
import { formulaForm } from "../../../functions/help/formulaForm.ts";
import { formulaText } from "../../../functions/lift/formulaText.ts";
import type { Host } from "../../../workbook/writing/host.ts";
import { StepHeading } from "../../controls/stepHeading.tsx";
import { ExampleLine } from "./exampleLine.tsx";

interface FunctionCardProps {
  readonly definition: Definition;
  readonly host: Host;
  readonly onBack: () => void;
}

/** All about one function: what it takes, what it gives, when it fails, and examples. */
export function FunctionCard({ definition, host, onBack }: FunctionCardProps) {
  const { name, summary, params, returns, source, examples } = definition;
  return (
    <article aria-label={name}>
      <button type="button" class="sla-quiet" onClick={onBack}>
        All functions
      </button>
      <StepHeading>{name}</StepHeading>
      <p>{summary}</p>
      <p>
        <code>{formulaForm(definition)}</code>
      </p>
      <h4>Arguments</h4>
      <dl class="sla-facts">
        {params.map(param => (
          <Fragment key={param.name}>
            <dt>{param.name}</dt>
            <dd>{argumentHelp(param)}</dd>
          </Fragment>
        ))}
      </dl>
      <h4>Result</h4>
      <p>{returns.help}.</p>
      <h4>Examples</h4>
      <ul class="sla-lines">
        {examples.map(example => {
          const formula = formulaText(definition, example.args);
          return <ExampleLine key={formula} formula={formula} example={example} host={host} />;
        })}
      </ul>
      <h4>Errors</h4>
      <dl class="sla-facts">
        {errorLines(definition).map(([code, when]) => (
          <Fragment key={code}>
            <dt>{code}</dt>
            <dd>{when}</dd>
          </Fragment>
        ))}
      </dl>
      <p class="sla-help">Source: {source}.</p>
    </article>
  );
}
