/** One line for each CRM; the whole pipeline, since rates need the leads that were lost or are still open too. */
const pulls: readonly { readonly crm: string; readonly pull: string }[] = [
  { crm: "HubSpot", pull: "Contacts or Deals, Export, all properties, CSV." },
  { crm: "Salesforce", pull: "a report of Leads or Opportunities, Export, Details Only." },
  { crm: "Pipedrive", pull: "the list of Leads or Deals with all statuses, Export filter results." },
  { crm: "Dynamics", pull: "the view All Leads or All Opportunities, Export to Excel, static worksheet." },
  { crm: "Zoho", pull: "Setup, Data Administration, Export, module Leads or Deals." },
  { crm: "monday", pull: "the board's menu, More actions, Export board to Excel." },
  { crm: "Bitrix24", pull: "the list of Leads or Deals with all stages, Settings, Export to CSV, all fields." },
  { crm: "A list by hand", pull: "one row a lead, with the day it came in, its source and what became of it." },
];

export function WhichExport() {
  return (
    <>
      <p class="sla-help">
        Take the whole pipeline of at least the last twelve months, not only what was won: open and lost leads make the
        close rate.
      </p>
      <details>
        <summary>Which export to pull from your CRM</summary>
        <dl class="sla-pulls">
          {pulls.map(({ crm, pull }) => (
            <div key={crm}>
              <dt>{crm}</dt>
              <dd>{pull}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  );
}
