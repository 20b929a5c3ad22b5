/** Stylesheets are imported for the bundler, which collects them into app.css. */
declare module "*.css";
