"""A labelled corpus of edited drafts, against which `storygen check` is scored. For development only.

Every force in it is fictional: it plants wrong numbers, and those never stand beside a real name.
`forces` and `story_folder` make the base drafts, `fine` and `wrong` edit them over a text model (`text`),
`save_*` write them as newsrooms' programs do, `stories.txt` holds whole stories written by hand, `hostile`
makes files to be refused, and `score` compares what a checker says with the labels.
"""
