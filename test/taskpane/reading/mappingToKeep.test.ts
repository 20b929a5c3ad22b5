import { expect, test } from "vitest";
import { emptyFlow, nextFlow } from "../../../core/taskpane/reading/flow.ts";
import { mappingToKeep } from "../../../core/taskpane/reading/mappingToKeep.ts";
import { someReading } from "./someReading.ts";

const reading = someReading({
  channelValues: [
    { raw: "Organic Search", rows: 5, name: "Organic", by: "proposal" },
    { raw: "Newsletter", rows: 2, name: "Email", by: "mapping" },
    { raw: "???", rows: 1, name: "Unassigned", by: "nothing" },
  ],
});

test("accepted proposals are kept, values that nobody has named are not", () => {
  expect(mappingToKeep(emptyFlow, reading).channels).toEqual({ "Organic Search": "Organic", Newsletter: "Email" });
});

test("a value left unassigned on purpose is kept as such", () => {
  const flow = nextFlow(emptyFlow, { kind: "map", what: "channels", raw: "???", name: "Unassigned" });
  expect(mappingToKeep(flow, reading).channels["???"]).toBe("Unassigned");
});
