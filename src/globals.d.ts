/** True in builds that carry the built-in backend; `RECOURSE_BACKEND=live` builds are made without it. */
declare const __STANDALONE__: boolean;
