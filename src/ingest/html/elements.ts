/** Elements none of whose words are shown as text of the page. */
export const UNREAD: ReadonlySet<string> = new Set(
  (
    'head script style template noscript noframes iframe frame embed object applet canvas svg video audio map xml ' +
    'select datalist textarea button input progress meter rt rp title link meta base col colgroup'
  ).split(' '),
)

/** Elements that begin and end a line. */
export const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main marquee menu nav ol p pre section summary table tbody td ' +
    'tfoot th thead tr ul'
  ).split(' '),
)

/** A page that shows another file in its place. */
export const FRAMES: ReadonlySet<string> = new Set(['iframe', 'frame', 'embed', 'object'])

export const HEADINGS: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'])

/** A link to a file that would be an attachment. */
export const ATTACHMENT = /\.(?:pdf|docx?|wps|xlsx?|et|ofd|rtf|zip|rar|7z|ceb|pptx?)(?:[?#].*)?$/i
