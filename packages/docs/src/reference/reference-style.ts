/** A bar above Redoc with the way back. Redoc places what is fixed below a bar of the height it is told. */
export const referenceStyle = `
body { margin: 0; padding: 0; }
.concord-bar {
  position: sticky;
  top: 0;
  z-index: 20;
  display: flex;
  align-items: center;
  box-sizing: border-box;
  height: 40px;
  padding: 0 16px;
  border-bottom: 1px solid var(--border-color-secondary, #e3e5ea);
  background: var(--bg-color, #fff);
  font: 14px/1 system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif;
}
.concord-bar a { color: var(--text-color-secondary, #4a5060); text-decoration: none; padding: 6px 4px; border-radius: 4px; }
.concord-bar a:hover { color: var(--text-color-primary, #111); text-decoration: underline; text-underline-offset: 3px; }
.concord-bar a:focus-visible { outline: 2px solid currentColor; }
#redoc [style*='--navbar-height'] { --navbar-height: 40px !important; --navbar-stack-height: 40px !important; }
`
