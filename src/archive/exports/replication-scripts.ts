/** tables.py: the three tables from the CSV files, with what Python brings along. */
export const PYTHON = `#!/usr/bin/env python3
"""Makes the three tables anew from data/*.csv and compares them with tables/*.csv; exit code 1 where they differ.

Run it in the folder of the replication package: python3 scripts/tables.py
"""
import csv
import os
import sys
from collections import defaultdict
from decimal import Decimal

HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")


def rows(name):
    with open(os.path.join(HERE, "data", name + ".csv"), encoding="utf-8-sig", newline="") as file:
        yield from csv.DictReader(file)


def plain(number):
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


notices = {row["notice"]: row for row in rows("notices")}
counted = [row for row in rows("problems") if row["counted"] == "true"]

# 1. Problems by county, each where its own unit is: blank where that is no county, or not known.
places = {row["problem"]: (row["province"], row["city"], row["county"]) for row in rows("problem_places")}
counties = defaultdict(lambda: [set(), 0, 0, 0])
for problem in counted:
    county = counties[places[problem["problem"]]]
    county[0].add(problem["notice"])
    county[1] += 1
    county[2] += problem["has_status"] == "true"
    county[3] += problem["is_done"] == "true"
table1 = [[*place, str(len(of)), str(n), str(told), str(done)] for place, (of, n, told, done) in counties.items()]

# 2. Outcomes: only what may be summed, never across classes of unit or currencies; a document counts one, and a number under a
# problem that a later notice lists again counts there.
outcomes = defaultdict(lambda: [0, Decimal(0)])
open_problems = {problem["problem"] for problem in counted}
for fact in rows("facts"):
    document = fact["kind"] == "document"
    if fact["additive"] != "true" or not fact["outcome"] or fact["kind"] == "percent" or not (document or fact["amount"]):
        continue
    if notices[fact["notice"]]["counted"] == "true" and (not fact["problem"] or fact["problem"] in open_problems):
        foreign = "_" + fact["currency"].lower() if fact["kind"] == "money" and fact["currency"] not in ("", "CNY") else ""
        outcome = outcomes[(fact["outcome"], (fact["unit_class"] or "other") + foreign)]
        outcome[0] += 1
        outcome[1] += Decimal(1) if document else Decimal(fact["amount"])
table2 = [[*key, str(n), plain(total)] for key, (n, total) in outcomes.items()]

# 3. Themes and statuses.
themes = defaultdict(int)
for problem in counted:
    themes[(problem["category"], problem["status"])] += 1
table3 = [[*key, str(n)] for key, n in themes.items()]

differs = False
for name, made in (("1-counties", table1), ("2-outcomes", table2), ("3-themes", table3)):
    with open(os.path.join(HERE, "tables", name + ".csv"), encoding="utf-8-sig", newline="") as file:
        wanted = sorted(list(csv.reader(file))[1:])
    same = sorted(made) == wanted
    differs = differs or not same
    print(name, len(made), "same" if same else "DIFFERS")
sys.exit(1 if differs else 0)
`

/** tables.R: the same in base R. */
export const R = `# Makes the three tables anew from data/*.csv and compares them with tables/*.csv; exit code 1 where they differ.
# Run it in the folder of the replication package: Rscript scripts/tables.R
here <- function(...) {
  file <- sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE))
  root <- if (length(file) == 1) file.path(dirname(file), "..") else "."
  file.path(root, ...)
}
# Bytes are taken as UTF-8 whatever the locale; the mark in front of the first head is taken off.
read <- function(...) {
  table <- read.csv(here(...), colClasses = "character", na.strings = character(), encoding = "UTF-8", check.names = FALSE)
  names(table)[1] <- sub("^\\xef\\xbb\\xbf", "", names(table)[1], useBytes = TRUE)
  table
}
plain <- function(number) {
  vapply(number, function(one) format(round(one, 6), scientific = FALSE, digits = 15, trim = TRUE), "")
}
sorted <- function(table) {
  lines <- do.call(paste, c(unname(as.list(table)), sep = "\\u0001"))
  sort(lines, method = "radix")
}

notices <- read("data", "notices.csv")
problems <- read("data", "problems.csv")
facts <- read("data", "facts.csv")
counted <- problems[problems$counted == "true", ]
located <- read("data", "problem_places.csv")
of <- match(counted$problem, located$problem)

# 1. Problems by county, each where its own unit is: blank where that is no county, or not known.
place <- paste(located$province[of], located$city[of], located$county[of], sep = "\\u0001")
sum_by <- function(value, by) vapply(split(value, by), sum, 0)
first <- !duplicated(paste(place, counted$notice, sep = "\\u0001"))
parts <- function(names, n) {
  if (length(names) == 0) return(matrix("", 0, n))
  do.call(rbind, lapply(strsplit(paste0(names, "\\u0001."), "\\u0001", fixed = TRUE), function(p) p[seq_len(n)]))
}
places <- names(sum_by(as.numeric(first), place))
table1 <- data.frame(parts(places, 3), sum_by(as.numeric(first), place), sum_by(rep(1, nrow(counted)), place),
                     sum_by(as.numeric(counted$has_status == "true"), place),
                     sum_by(as.numeric(counted$is_done == "true"), place))

# 2. Outcomes: only what may be summed, never across classes of unit or currencies; a document counts one, and a number under a
# problem that a later notice lists again counts there.
mine <- facts[facts$additive == "true" & facts$outcome != "" & facts$kind != "percent" &
                (facts$kind == "document" | facts$amount != "") &
                notices$counted[match(facts$notice, notices$notice)] == "true" &
                (facts$problem == "" | facts$problem %in% counted$problem), ]
amount <- ifelse(mine$kind == "document", 1, suppressWarnings(as.numeric(mine$amount)))
unit <- ifelse(mine$unit_class == "", "other", mine$unit_class)
foreign <- mine$kind == "money" & !(mine$currency %in% c("", "CNY"))
unit[foreign] <- paste0(unit[foreign], "_", tolower(mine$currency[foreign]))
key <- paste(mine$outcome, unit, sep = "\\u0001")
keys <- names(sum_by(rep(1, nrow(mine)), key))
table2 <- data.frame(parts(keys, 2), sum_by(rep(1, nrow(mine)), key), plain(sum_by(amount, key)))

# 3. Themes and statuses.
both <- paste(counted$category, counted$status, sep = "\\u0001")
pairs <- names(sum_by(rep(1, nrow(counted)), both))
table3 <- data.frame(parts(pairs, 2), sum_by(rep(1, nrow(counted)), both))

differs <- FALSE
made <- list("1-counties" = table1, "2-outcomes" = table2, "3-themes" = table3)
for (name in names(made)) {
  same <- identical(sorted(made[[name]]), sorted(read("tables", paste0(name, ".csv"))))
  differs <- differs || !same
  cat(name, nrow(made[[name]]), if (same) "same" else "DIFFERS", "\\n")
}
quit(status = if (differs) 1 else 0)
`
