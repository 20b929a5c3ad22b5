/** The part of the advanced service BigQuery that is used, typed as it is used: in the script's own types everything may be missing. */
import type { QueryParameter } from "./parameters.ts";

interface QueryConfiguration {
  readonly query: string;
  readonly useLegacySql: false;
  readonly parameterMode: "NAMED";
  readonly queryParameters: readonly QueryParameter[];
  readonly maximumBytesBilled?: string;
}

export interface JobResource {
  readonly configuration: {
    readonly dryRun?: boolean;
    readonly jobTimeoutMs: string;
    readonly query: QueryConfiguration;
  };
}

interface JobAnswer {
  readonly jobReference?: { readonly projectId?: string; readonly jobId?: string; readonly location?: string };
  readonly status?: { readonly state?: string; readonly errorResult?: { readonly message?: string } };
  readonly statistics?: { readonly totalBytesProcessed?: string };
}

interface Row {
  readonly f: readonly { readonly v: unknown }[];
}

export interface BigQueryService {
  readonly Tables: {
    get(
      project: string,
      dataset: string,
      table: string,
    ): {
      readonly schema?: {
        readonly fields?: readonly { readonly name: string; readonly type: string; readonly mode?: string }[];
      };
      readonly numRows?: string;
      readonly numBytes?: string;
      readonly type?: string;
    };
  };
  readonly Tabledata: {
    list(
      project: string,
      dataset: string,
      table: string,
      options: { readonly maxResults: number },
    ): { readonly rows?: readonly Row[] };
  };
  readonly Jobs: {
    insert(job: JobResource, project: string): JobAnswer;
    get(project: string, job: string, options: { readonly location: string }): JobAnswer;
    cancel(project: string, job: string, options: { readonly location: string }): unknown;
    getQueryResults(
      project: string,
      job: string,
      options: { readonly location: string; readonly maxResults: number; readonly pageToken?: string },
    ): {
      readonly totalRows?: string;
      readonly rows?: readonly Row[];
      readonly pageToken?: string;
      readonly jobComplete?: boolean;
    };
  };
}
