# What the command line says.

problem-cli-cannot-read = { $file } cannot be read: { $reason ->
    [missing] there is no such file. Please check the name.
    [forbidden] this account may not open it. Please check its permissions.
    [folder] it is a folder. Please name the files in it.
   *[other] the system refused. Please check the disk and try again.
  }
problem-cli-cannot-write = { $file } cannot be written: { $reason ->
    [missing] its folder does not exist. Please make the folder first.
    [forbidden] this account may not write there. Please choose another place.
    [folder] it is a folder. Please name a file in it.
   *[other] the system refused. Please check that the disk has room.
  }
problem-cli-other-world = { $file } already holds invented lists, which would be mixed with these. Please name another folder, or add --replace.
problem-cli-settings = { $file } is not a settings file this program understands (line { $line }: { $why }). Correct that line, or leave the settings out.
problem-cli-settings-newer = { $file } was saved by a newer version of this program. Please use that version, or save the settings anew.
problem-cli-settings-top = { $file } asks for a number of candidates that is not between 1 and 100. Please correct “top”.
problem-cli-over-input = Nothing was written: { $file } is one of the files to be read, and writing would destroy it. Please name another place.
problem-cli-over-output = Nothing was written: two results would both go to { $file }. Please name a place for each.
problem-cli-links-empty = { $file } has headers and no rows: there are no links to judge. Please name the file that “match” wrote.
problem-cli-links-of-others = None of the children of the truth is in { $file }: these are links of other lists. Please name the truth of the lists that were matched; --aliases joins the ids of several lists.
problem-cli-own-file = { $file } is a result or a truth file of this program, not a list of people. Please leave it out.

cli-broken = This program stopped because of a mistake of its own; your files are unchanged. Please report it, without sending any real data.
cli-synth-needs-folder = Several files will be written: please name a folder after --out.
cli-synth-done = Invented { $children } children and { $adults } adults in { $folder }. None of them is real.
cli-match-read = Read { $children } children and { $adults } adults; rows that hold nobody: { $skipped }.
cli-match-progress = Comparing: { $done }
cli-match-done = Compared { $children } children with { $adults } adults. Children without a candidate: { $without }. Links written to { $out }. Every link is a lead to verify.
cli-match-learned = Learned from these lists how often relatives’ records agree; the largest change: “{ $comparison }” ({ $relation }) comes out as “{ $level }” for { $after } of them, and not for { $before }. “--without learning” leaves it out.
cli-more-problems = … and { $count } more of this kind. “inspect --all” lists them all.

## inspect

cli-inspect-files = Files
cli-inspect-file-read = { $file }: read, { $countNumber ->
    [one] { $count } sheet
   *[other] { $count } sheets
  }
cli-inspect-file-refused = { $file }: not used
cli-inspect-ignored = Left out
cli-inspect-role = { $role } ({ $sure } sure). { $why }
cli-inspect-rows = { $countNumber ->
    [0] No rows below that.
    [one] { $count } row below that.
   *[other] { $count } rows below that.
  }
cli-inspect-hidden-left = { $countNumber ->
    [one] { $count } of them is hidden and left out.
   *[other] { $count } of them are hidden and left out.
  }
cli-inspect-hidden-used = { $countNumber ->
    [one] { $count } of them is hidden and used all the same.
   *[other] { $count } of them are hidden and used all the same.
  }
cli-inspect-column = Col
cli-inspect-header = Header
cli-inspect-meaning = Taken for
cli-inspect-sure = Sure
cli-inspect-values = Values
cli-inspect-order = Dates are written { $order }.
cli-inspect-order-open = Dates can be read two ways; taken as { $order }. Please say which is right.
cli-inspect-children = { $countNumber ->
    [one] { $count } child
   *[other] { $count } children
  }
cli-inspect-adults = { $countNumber ->
    [one] { $count } adult
   *[other] { $count } adults
  }
cli-inspect-skipped = { $countNumber ->
    [0] no rows left out
    [one] { $count } row left out
   *[other] { $count } rows left out
  }
cli-inspect-skipped-rows = { $why } (rows { $rows })
cli-inspect-joins = One person in several records
cli-inspect-undone = (kept apart: you said so)
cli-inspect-maybe = Perhaps one person, kept apart until you say otherwise
cli-inspect-more = … and { $count } more; --all lists them.
cli-inspect-row = row { $row }
cli-inspect-seen = “{ $seen }”
cli-inspect-folders = By folder
cli-inspect-folder = Folder
cli-inspect-read = Read
cli-inspect-refused = Not used
