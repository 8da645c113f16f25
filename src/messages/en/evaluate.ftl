# What `evaluate` reports: only the command line carries these.

evaluate-people = Children: { $children }. A parent is in the files for { $withParent }; only another relative for { $relative }; nobody for { $alone }.
evaluate-intervals = Figures are percentages. Beside each stands its 95 % interval, from drawing the children anew { $resamples } times: other children of the same kind would mostly fall in it.
evaluate-range = { $low } to { $high }
evaluate-groups-means = “First”, “first 5”, best F1 and recall at 95 % precision are of the children with a parent in the files, strangers of those with nobody there; intervals stand below.
evaluate-of = { $hits } of { $total }
evaluate-adults-too-few = The links and the truth name more adults than --adults-total says there are. Please count the adults in the files again.
evaluate-plot-svg = The picture is an SVG: please let the name after --plot end in .svg.
evaluate-unknown-children = { $unknown } of { $all } children of the links are not in the truth’s detail: are these links of the same lists? --aliases joins ids of several lists.
evaluate-unknown-adults = { $unknown } of { $all } true parents’ ids occur nowhere in the links: are these links of the same lists? --aliases joins ids of several lists.

## Main figures

evaluate-main = How good the links are
evaluate-measure = Measure
evaluate-percent = %
evaluate-interval = 95 % interval
evaluate-top1 = Parent first
    .means = Parent first, among the first 3 or 5: of the children with a parent in the files, those who have one there. Either parent counts.
evaluate-top3 = Parent among the first 3
evaluate-top5 = Parent among the first 5
evaluate-recall = Parent listed at all
    .means = Parent listed at all: the same, at any place in the list.
evaluate-pairs = True pairs listed
    .means = True pairs listed: where both parents are in the files, each counts.
evaluate-f1 = Best F1
    .means = Best F1: if every first candidate from some probability up were called the parent, how right and how complete that would be, in one figure, at the best such probability.
evaluate-precise = Recall at 95 % precision
    .means = Recall at 95 % precision: how many of the parents are called when 95 of 100 calls have to be right.
evaluate-strangers = Strong link, nobody there
    .means = Strong link, nobody there: of the children with nobody in the files, those with a strong link to a stranger. Lower is better.
evaluate-relation = Mother or father right
    .means = Mother or father right: of the parents found first, those called what they are.
evaluate-strong-share = Strong link first
    .means = Strong link first: of the children with a parent in the files, those whose first candidate has a strong link, right or wrong.
evaluate-error = Calibration error
    .means = Calibration error: how far the probabilities said are from the shares that held, on average. Chance alone gives some of it, even where all are right. Lower is better.
evaluate-from = from { $from } up: precision { $precision }, recall { $recall }
evaluate-never = no probability will do
evaluate-by-chance = chance alone would give { $error }
evaluate-meaning = What the figures mean

## Other methods

evaluate-beside = Beside other methods
evaluate-ours = These links
evaluate-differences = What they differ from these links, in points, on the same children each time:

## Reading

evaluate-effort = How much must be read
evaluate-effort-unknown = To see how many records must be read to find the parents, say with --adults-total how many adults are in the files.
evaluate-effort-means = Records of adults a person reads until so many of the parents are found: first those of the listed pairs, the likeliest first; then, child by child, everybody else of the { $adults } in the files. Nobody knows which children have nobody there, so records are read for them too, in vain: that is why there may be more for each child found than there are in the files.
evaluate-effort-child = Records for each child found
evaluate-effort-all = Records in all
evaluate-until = until { $share } %
evaluate-by-hand = By hand, without a list

## Calibration

evaluate-calibration = Do the probabilities hold? Ten groups of children, from the lowest probability up
evaluate-said = said
evaluate-held = held
evaluate-children = children

## Bands and relations

evaluate-bands = First candidates by band
evaluate-band = Band
evaluate-parents = parents
evaluate-relatives = other relatives
evaluate-strong = Strong links of any place: { $links }. To a parent: { $parents }; to another relative: { $relatives }; to nobody of theirs: { $noKin }.
evaluate-relations = True pairs by relation
evaluate-relation-code = Relation
evaluate-all-pairs = pairs
evaluate-first = first
evaluate-five = first 5
evaluate-listed = listed

## Pairs compared

evaluate-compared = How many parents were compared at all
evaluate-compared-pairs = { $pairs } pairs were compared, { $each } for each of { $children } children. Whoever is not among them cannot be found by what comes after.
evaluate-compared-children = Of the children with a parent in the files a parent was compared for { $percent } % ({ $hits } of { $total }).
evaluate-compared-parents = Of the true pairs of child and parent { $percent } % were compared ({ $hits } of { $total }).
evaluate-key = What they share
evaluate-key-parents = true
evaluate-key-alone = nothing else
evaluate-keyless = { $pairs } pairs shared nothing that is looked up and were compared for the rest of their rows or because the list is short; { $parents } of them are true.

## Groups

evaluate-by-damage = By what happened to the records, the costliest first
evaluate-by-custom = By the family's way with names
evaluate-by-relation = By who of theirs is in the files
evaluate-by-band = By the band of the first candidate
evaluate-group = Group
evaluate-with-parent = with parent
evaluate-f1-short = F1
evaluate-precise-short = recall 95
evaluate-strong-short = strong
evaluate-strangers-short = strangers
evaluate-cost = difference
evaluate-smaller-groups = { $countNumber ->
    [one] And { $count } group of fewer than { $least } children; --json has it.
   *[other] And { $count } groups of fewer than { $least } children; --json has them.
  }
evaluate-too-few = too few
evaluate-cost-means = The difference is the points by which “first” differs from all children whose records did not suffer this. Records often suffer several things, so the points of several do not add up. What begins with adult_ befell the adults' records.

## The picture

evaluate-plot-title = Do the probabilities hold?
evaluate-plot-points = Each point: { $children } children of similar probabilities; its line is the 95 % interval.
evaluate-plot-diagonal = On the diagonal, what was said is what held. Below it, too much was promised.
evaluate-plot-error = Calibration error { $error } % ({ $low } to { $high } %); chance alone would give { $chance } %.
evaluate-plot-said = Probability said of the first candidate
evaluate-plot-held = Share who are a parent
evaluate-plot-children = Children
evaluate-plot-bin = Said { $said } %, held { $held } % ({ $low } to { $high } %), { $children } children.
evaluate-plot-none = No child has a candidate: there is nothing to draw.
