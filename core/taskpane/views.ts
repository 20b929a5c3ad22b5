/** The tabs in their order. A new view is one file in views/ and its line here. */
import type { View } from "./view.ts";
import { buildView } from "./views/build/buildView.tsx";
import { functionsView } from "./views/functions/functionsView.tsx";
import { refreshView } from "./views/refresh/refreshView.tsx";

export const views: readonly View[] = [buildView, refreshView, functionsView];
