/**
 * Runs inline in `<head>` before the first paint: sets the attribute the theme's colour variables
 * hang on, so that a dark desk never flashes white. It reads what `stores/preferences.ts` keeps
 * (same key). index.html inlines exactly this text and the CSP allows exactly its hash.
 */
export const SCHEME_SCRIPT = `(function(){var m;try{m=JSON.parse(localStorage.getItem('recourse.preferences')).colorScheme}catch(e){}var d=m==='dark'||(m!=='light'&&matchMedia('(prefers-color-scheme: dark)').matches);document.documentElement.setAttribute(d?'data-dark':'data-light','')})()`;
