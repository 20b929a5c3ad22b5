/** The tabs in their order. A new view is one file in views/ and its line here. */
import { laterBody } from "./laterBody.tsx";
import type { View } from "./view.ts";

const buildView: View = {
  id: "build",
  title: "Build",
  Body: laterBody("Build", async () => (await import("./views/build/buildView.tsx")).BuildView),
};

const refreshView: View = {
  id: "refresh",
  title: "Refresh",
  Body: laterBody("Refresh", async () => (await import("./views/refresh/refreshView.tsx")).RefreshView),
};

const planView: View = {
  id: "plan",
  title: "Plan",
  Body: laterBody("Plan", async () => (await import("./views/plan/planView.tsx")).PlanView),
};

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

export const views: readonly View[] = [buildView, refreshView, planView, agreementView, functionsView];
