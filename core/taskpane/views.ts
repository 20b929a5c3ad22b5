/** The tabs in their order. A new view is one file in views/ and its line here. */
import { laterBody } from "./laterBody.tsx";
import type { View } from "./view.ts";
import { buildView } from "./views/build/buildView.tsx";
import { refreshView } from "./views/refresh/refreshView.tsx";

const agreementView: View = {
  id: "agreement",
  title: "Agreement",
  Body: laterBody("Agreement", async () => (await import("./views/agreement/agreementView.tsx")).AgreementView),
};

const functionsView: View = {
  id: "functions",
  title: "Functions",
  Body: laterBody("Functions", async () => (await import("./views/functions/functionsView.tsx")).FunctionsView),
};

export const views: readonly View[] = [buildView, refreshView, agreementView, functionsView];
