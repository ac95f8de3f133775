"""The look of the web page: the house document's, for a screen and for paper."""

STYLE = """
:root { color-scheme: light; }
body { margin: 0 auto; max-width: 40rem; padding: 1.5rem 1rem 3rem; background: #fff; color: #1a1a1a;
  font: 1.125rem/1.55 Georgia, "Times New Roman", serif; }
header, footer, .small, .desk, table, h2, h3 { font-family: Arial, Helvetica, sans-serif; }
header, footer { color: #525252; font-size: .8rem; }
header { border-bottom: 1px solid #c9cfd4; padding-bottom: .5rem; }
footer { border-top: 1px solid #c9cfd4; margin-top: 3rem; padding-top: .5rem; }
h1 { font-size: 2rem; line-height: 1.15; margin: 1.5rem 0 .75rem; }
h2 { border-top: 2px solid #1a1a1a; font-size: 1.3rem; margin: 2.5rem 0 .75rem; padding-top: .75rem; }
h3 { font-size: 1rem; margin: 1.5rem 0 .25rem; }
.standfirst { color: #525252; font-size: 1.3rem; line-height: 1.35; }
.small { color: #525252; font-size: .85rem; }
.desk { background: #fff3d6; border-left: .4rem solid #d98200; color: #6b3f00; font-size: .95rem;
  padding: .3rem 1rem; }
.desk::before { content: "Desk only, not for publication"; font-weight: bold; font-size: .8rem; }
.desk + .desk::before { content: none; }
.desk p { margin: .3rem 0; }
.needed { background: #ffe3e3; color: #7a0010; font-weight: bold; }
a { color: #0b4f8a; }
table { border-bottom: 1px solid #1a1a1a; border-collapse: collapse; border-top: 2px solid #1a1a1a;
  font-size: .9rem; width: 100%; }
caption { clip-path: inset(50%); height: 1px; overflow: hidden; position: absolute; width: 1px; }
th, td { border-top: 1px solid #c9cfd4; padding: .35rem .4rem; text-align: left; vertical-align: top; }
thead th { background: #eef2f5; border-bottom: 1px solid #1a1a1a; vertical-align: bottom; }
th.figure, td.figure { font-variant-numeric: tabular-nums; text-align: right; }
figure { margin: 1rem 0; }
img { height: auto; max-width: 100%; }
@media print {
  body { font-size: 11pt; max-width: none; padding: 0; }
  h1, h2, h3, thead { break-after: avoid; }
  tr, figure, .desk { break-inside: avoid; }
  .editor { break-before: page; }
  a { color: inherit; }
}
"""
