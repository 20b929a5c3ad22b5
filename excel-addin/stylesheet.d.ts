/** Bundlers turn an imported stylesheet into a file beside the script. */
declare module "*.css";
