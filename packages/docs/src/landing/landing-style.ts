/** Written into the page as it is: the page's policy allows exactly these bytes. */
export const landingStyle = `
:root {
  color-scheme: light dark;
  --page: #f6f7f9;
  --card: #fff;
  --line: #dfe2e8;
  --text: #1a1d24;
  --quiet: #596070;
  --accent: #1f57c3;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #14161b;
    --card: #1c1f26;
    --line: #31353f;
    --text: #e8eaef;
    --quiet: #a0a7b5;
    --accent: #8db4ff;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto;
  max-width: 72rem;
  padding: clamp(1.5rem, 5vw, 4rem) clamp(1rem, 4vw, 2.5rem);
  background: var(--page);
  color: var(--text);
  font: 1rem/1.55 system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif;
}
h1, h2, p, ul { margin: 0; }
h1 { font-size: clamp(1.75rem, 4vw, 2.5rem); letter-spacing: -0.02em; line-height: 1.15; }
header p { margin-top: 0.5rem; color: var(--quiet); }
ul {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr));
  gap: 1rem;
  margin-top: 2rem;
  padding: 0;
  list-style: none;
}
li {
  position: relative;
  display: flex;
  flex-direction: column;
  gap: 0.6rem;
  padding: 1.25rem 1.35rem;
  background: var(--card);
  border: 1px solid var(--line);
  border-radius: 0.75rem;
  overflow-wrap: anywhere;
}
li:hover { border-color: var(--accent); }
h2 { font-size: 1.15rem; line-height: 1.3; }
h2 a { color: inherit; text-decoration: none; }
h2 a::after { content: ''; position: absolute; inset: 0; border-radius: 0.75rem; }
.facts { display: flex; flex-wrap: wrap; align-items: center; gap: 0.35rem 0.6rem; color: var(--quiet); font-size: 0.875rem; }
.version {
  padding: 0.05rem 0.5rem;
  border: 1px solid var(--line);
  border-radius: 1rem;
  font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace;
  font-size: 0.8125rem;
}
.description { color: var(--quiet); font-size: 0.9375rem; }
.links { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; margin-top: auto; padding-top: 0.35rem; font-size: 0.9375rem; }
.links a { position: relative; color: var(--accent); text-underline-offset: 0.2em; }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; border-radius: 0.25rem; }
h2 a:focus-visible { outline: none; }
h2 a:focus-visible::after { outline: 2px solid var(--accent); outline-offset: 2px; }
`
