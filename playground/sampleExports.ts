/** Made-up CRM exports for trying the refresh; the build copies the files beside the page. */

export interface SampleExport {
  readonly name: string;
  readonly about: string;
  readonly url: string;
}

export const sampleExports: readonly SampleExport[] = [
  {
    name: "HubSpot contacts",
    about: "About 2,600 contacts with lifecycle dates; month-first dates, test leads and remarketing leads among them.",
    url: "samples/hubspot_contacts.csv",
  },
  {
    name: "Salesforce leads report",
    about: "About 2,500 leads with conversion and amounts, and the footer that Salesforce puts below a report.",
    url: "samples/salesforce_leads_report.csv",
  },
  {
    name: "Pipedrive deals, German",
    about: "About 3,100 deals with German headers, semicolons and decimal commas.",
    url: "samples/pipedrive_deals_de.csv",
  },
];
