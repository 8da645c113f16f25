//! What may be said on the command line.

use std::collections::BTreeMap;
use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgMatches, Args, FromArgMatches, Parser, Subcommand, ValueEnum};
use reencuentro::evaluate::Unit;
use reencuentro::facts::Piece;
use reencuentro::messages::{Lang, say};
use reencuentro::synth::{DIALS, Dial, Layout, PRESETS};

/// Proposes parent-child links from spreadsheets, and sends nothing.
///
/// Two lists go in, one of children and one of adults. For each child the adults
/// come out who may be the mother or father, best first, with a probability.
/// A link is a lead to verify, never a match.
///
/// Try it on invented families, three commands in a row:
///
///   reencuentro synth --children 500 --out sample
///   reencuentro match --children sample/children.csv \
///                     --adults sample/adults.csv --out links.csv --explain
///   reencuentro evaluate --links links.csv --truth sample/truth.csv
#[derive(Parser)]
#[command(name = "reencuentro", version, verbatim_doc_comment, after_help = EXIT_CODES)]
pub(crate) struct Arguments {
    /// Language of reasons and messages
    #[arg(long, global = true, value_enum, default_value = "en")]
    lang: Tongue,
    #[command(subcommand)]
    pub command: Command,
}

const EXIT_CODES: &str = "Exit codes: 0 done; 1 the input could not be used; 2 wrong usage.\n\
    Results go to the file after --out (- for standard output),\n\
    progress and warnings to standard error.";

impl Arguments {
    pub(crate) fn lang(&self) -> Lang {
        match self.lang {
            Tongue::En => Lang::En,
            Tongue::Es => Lang::Es,
        }
    }
}

#[derive(Clone, Copy, ValueEnum)]
enum Tongue {
    En,
    Es,
}

#[derive(Subcommand)]
pub(crate) enum Command {
    Inspect(InspectArguments),
    Match(MatchArguments),
    Clean(CleanArguments),
    Synth(SynthArguments),
    Evaluate(EvaluateArguments),
}

/// Says how spreadsheets are understood: sheets, columns, what could not be read
///
/// Reads the files as match and the page do, matches nobody, and reports what
/// would be used: for each sheet whom it lists and where its headers stand; for
/// each column what it was taken for, how surely and why; how many children and
/// adults there are, which rows were left out, who stands in several records,
/// and every cell that could not be read. A folder stands for all files in it.
///
///   reencuentro inspect shelter.xlsx ice.csv
///   reencuentro inspect --json shelter.xlsx | jq '.sheets[].columns[].field'
///
/// The report shows values of the files: keep it as you keep them. With --json
/// it is one object: version, files, sheets, check; field names and message ids
/// do not depend on --lang.
#[derive(Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct InspectArguments {
    /// Spreadsheets, or folders of them; - for standard input
    #[arg(required_unless_present_any = ["children", "adults"], value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// Files that are lists of children
    #[arg(long, num_args = 1.., value_name = "FILE")]
    pub children: Vec<PathBuf>,
    /// Files that are lists of adults
    #[arg(long, num_args = 1.., value_name = "FILE")]
    pub adults: Vec<PathBuf>,
    /// Settings (JSON): what sheets and columns mean
    #[arg(long, value_name = "FILE")]
    pub settings: Option<PathBuf>,
    /// Write what the headers were taken for as settings, to be used again on files with the same headers
    #[arg(long, value_name = "FILE", conflicts_with = "each")]
    pub save_mapping: Option<PathBuf>,
    /// Look at each file alone, not at all of them together, and count by folder
    #[arg(long)]
    pub each: bool,
    /// List everything, not only the first ten of each kind
    #[arg(long)]
    pub all: bool,
    /// Write JSON instead of a report
    #[arg(long)]
    pub json: bool,
}

/// Proposes links between the children and the adults of spreadsheets
///
/// Reads .xlsx, .xls, .ods, .csv and their kin; finds the header row and what
/// each column means by itself. What it could not read, it says, with file,
/// sheet, row and column. A file that holds children and adults together may be
/// named after both --children and --adults.
///
///   reencuentro match --children shelter.xlsx \
///                     --adults ice.csv clinic.xlsx --out links.csv --explain
///
/// links.csv has one row for each child and candidate: child_id, adult_id,
/// relation, rank, probability, other_relative_probability, band, match_weight,
/// not_in_file_probability, and with --explain the reasons for and against.
/// Ids are those of the record id column (Portal ID, Subject Key, ...), else
/// file!sheet!row.
#[derive(Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct MatchArguments {
    /// Lists of children; - for standard input
    #[arg(long, required_unless_present = "list_without", num_args = 1.., value_name = "FILE")]
    pub children: Vec<PathBuf>,
    /// Lists of adults; - for standard input
    #[arg(long, required_unless_present = "list_without", num_args = 1.., value_name = "FILE")]
    pub adults: Vec<PathBuf>,
    /// Where to write the links; - for standard output
    #[arg(long, required_unless_present = "list_without", value_name = "FILE")]
    pub out: Option<PathBuf>,
    /// How many adults to keep for each child, 1 to 100; 5 where neither this nor the settings say
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..=100), value_name = "N")]
    pub top: Option<u32>,
    /// Add reasons for and against each link, in the language of --lang
    #[arg(long)]
    pub explain: bool,
    /// Write every pair that was compared and what it shares (csv), for evaluate --candidates
    #[arg(long, value_name = "FILE")]
    pub candidates: Option<PathBuf>,
    /// Settings (JSON): what sheets and columns mean, shares, how many to keep
    #[arg(long, value_name = "FILE")]
    pub settings: Option<PathBuf>,
    /// Say on standard error how many seconds each step took; with --candidates also how long choosing
    /// the pairs takes alone, and how many they are
    #[arg(long)]
    pub times: bool,
    /// Leave pieces of the model out, to measure what each is worth
    #[arg(long, value_delimiter = ',', value_parser = PossibleValuesParser::new(Piece::ALL.map(Piece::code)), value_name = "PIECE")]
    pub without: Vec<String>,
    /// Say which pieces --without knows, a line each
    #[arg(long)]
    pub list_without: bool,
}

/// Writes everybody as understood, for other programs to link or count
///
/// Reads the lists as match does and writes children.csv and adults.csv into a
/// folder: one row a person, with the ids of links.csv, and every value in one
/// shape whatever the sheets looked like: folded names, dates, nine-digit
/// A-numbers, ISO countries, compatible border sectors, and the relatives that
/// columns and notes tell of. Headers do not depend on --lang.
///
///   reencuentro clean --children shelter.xlsx --adults ice.csv --out cleaned
#[derive(Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct CleanArguments {
    /// Lists of children; - for standard input
    #[arg(long, required = true, num_args = 1.., value_name = "FILE")]
    pub children: Vec<PathBuf>,
    /// Lists of adults; - for standard input
    #[arg(long, required = true, num_args = 1.., value_name = "FILE")]
    pub adults: Vec<PathBuf>,
    /// The folder to write into; made where it is missing
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
    /// Settings (JSON): what sheets and columns mean
    #[arg(long, value_name = "FILE")]
    pub settings: Option<PathBuf>,
}

/// Invents families whose truth is known, as spreadsheets damaged the way clerks damage them
///
/// Writes a list of children, a list of adults, truth.csv (who is whose parent)
/// and truth-detail.csv (each child's naming custom and what happened to the
/// records) into a folder. The same number of children and seed give the same
/// people in every layout. Nobody is real: numbers are of ranges never given
/// out, every row says SYNTHETIC. truth-damage.csv tells every damage to every
/// record, recipe.json what was asked for.
///
///   reencuentro synth --children 2000 --seed 7 --out sample --layout spanish-xlsx
///   reencuentro synth --preset severe --name-typo 0.1 --lists 3 --out severe
///   reencuentro synth --list-presets
///
/// With --lists further agencies list part of the same people, under ids of
/// their own: aliases.csv says who is who, for evaluate --aliases.
#[derive(Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct SynthArguments {
    /// What to start from; options after it change single dials
    #[arg(long, default_value = PRESETS[0], value_parser = PossibleValuesParser::new(PRESETS), value_name = "NAME")]
    pub preset: String,
    /// Say what each preset models, every dial, and where its default comes from
    #[arg(long)]
    pub list_presets: bool,
    /// How many children; as many as the preset has where this is not said
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..=200_000), value_name = "N")]
    pub children: Option<u32>,
    /// How many agencies send lists that overlap
    #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..=5), value_name = "N")]
    pub lists: u32,
    /// Another seed gives other families
    #[arg(long, default_value_t = 7, value_name = "N")]
    pub seed: u64,
    /// The folder to write into; made where it is missing
    #[arg(long, value_name = "DIR", required_unless_present = "list_presets")]
    pub out: Option<PathBuf>,
    /// Where the folder holds an earlier world, remove the files of that first
    #[arg(long)]
    pub replace: bool,
    /// How the lists look
    #[arg(long, value_enum, default_value = "english-csv")]
    pub layout: LayoutChoice,
    #[command(flatten)]
    pub dials: DialArguments,
}

/// The dials that were turned, each an option made from the table of dials.
pub(crate) struct DialArguments(pub Vec<(&'static Dial, f64)>);

impl FromArgMatches for DialArguments {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        let turned = |dial: &'static Dial| matches.get_one::<f64>(dial.code).map(|&value| (dial, value));
        Ok(DialArguments(DIALS.iter().filter_map(turned).collect()))
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        *self = DialArguments::from_arg_matches(matches)?;
        Ok(())
    }
}

impl Args for DialArguments {
    fn augment_args(command: clap::Command) -> clap::Command {
        let said = |code: &str| say(Lang::En, code, &BTreeMap::new());
        command.args(DIALS.iter().map(|dial| {
            // The option's name lives as long as the program: there is one command.
            let name: &'static str = dial.option().leak();
            let help = format!("{} [{}, {} to {}]", said(&dial.meaning()), dial.default, dial.low, dial.high);
            Arg::new(dial.code)
                .long(name)
                .value_name("N")
                .help_heading("Dials [default, range]; shares unless the range says otherwise")
                .help(help)
                .hide_short_help(true)
                .value_parser(move |text: &str| in_range(dial, text))
        }))
    }

    fn augment_args_for_update(command: clap::Command) -> clap::Command {
        DialArguments::augment_args(command)
    }
}

fn in_range(dial: &Dial, text: &str) -> Result<f64, String> {
    let value = text.parse::<f64>().ok().filter(|value| (dial.low..=dial.high).contains(value));
    value.ok_or_else(|| {
        let range = [("low", dial.low), ("high", dial.high)].map(|(name, end)| (name.to_owned(), end.to_string()));
        say(Lang::En, "cli-synth-range", &range.into())
    })
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum LayoutChoice {
    /// children.csv, adults.csv: English headers, month first
    EnglishCsv,
    /// ninos.xlsx, adultos.csv: Spanish headers, day first, names in one column
    SpanishXlsx,
    /// orr-children.xlsx, ice-adults.xlsx: agencies' headers, real date cells, several sheets
    AgencyXlsx,
    /// children-1-….csv, adults-1-….xlsx and so on: each list cut among clerks with headers, languages and habits of their own
    SeveralHands,
}

impl From<LayoutChoice> for Layout {
    fn from(choice: LayoutChoice) -> Layout {
        match choice {
            LayoutChoice::EnglishCsv => Layout::EnglishCsv,
            LayoutChoice::SpanishXlsx => Layout::SpanishXlsx,
            LayoutChoice::AgencyXlsx => Layout::AgencyXlsx,
            LayoutChoice::SeveralHands => Layout::SeveralHands,
        }
    }
}

/// Compares links with the truth: how often the parent is first, whether probabilities can be believed
///
///   reencuentro evaluate --links links.csv --truth sample/truth.csv \
///                        --detail sample/truth-detail.csv --adults-total 3100 \
///                        --plot calibration.svg --lost lost.csv
///
/// Children with a parent in the truth count for top 1, 3, 5 (either parent
/// counts); F1 and precision are over best candidates; calibration compares the
/// probabilities said with the shares that held, in ten bins of equal mass.
/// Intervals of 95 % come from drawing the children anew 1,000 times, the same
/// way on every machine. docs/evaluate.md defines each figure.
#[derive(Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct EvaluateArguments {
    /// links.csv as match writes it; - for standard input
    #[arg(long, value_name = "FILE")]
    pub links: PathBuf,
    /// truth.csv: child_id, adult_id, relation (mother, father, relative)
    #[arg(long, value_name = "FILE")]
    pub truth: PathBuf,
    /// truth-detail.csv as synth writes it: measures by naming custom and damage too
    #[arg(long, value_name = "FILE")]
    pub detail: Option<PathBuf>,
    /// A csv with the columns id and same_as: other ids of people whom the truth knows by same_as
    #[arg(long, value_name = "FILE")]
    pub aliases: Option<PathBuf>,
    /// The pairs compared, as match --candidates writes them: says how many parents were among them, and what each key pays
    #[arg(long, value_name = "FILE")]
    pub candidates: Option<PathBuf>,
    /// How many adults are in the files: says how many records must be read to find the parents
    #[arg(long, value_name = "N")]
    pub adults_total: Option<u32>,
    /// Another method's links on the same children, to stand beside these; may be given several times
    #[arg(long, value_name = "NAME=FILE")]
    pub beside: Vec<BesideArgument>,
    /// Write a picture (SVG) of whether the probabilities hold, in the language of --lang
    #[arg(long, value_name = "FILE")]
    pub plot: Option<PathBuf>,
    /// Write the lost links (csv): children whose parent is in the files and not first, and what broke the link
    #[arg(long, value_name = "FILE")]
    pub lost: Option<PathBuf>,
    /// What is drawn anew for the intervals
    #[arg(long, value_enum, default_value = "children")]
    pub resample: ResampleChoice,
    /// Write JSON instead of a report
    #[arg(long)]
    pub json: bool,
}

/// A name for the report, and the links.
#[derive(Clone)]
pub(crate) struct BesideArgument {
    pub name: String,
    pub path: PathBuf,
}

impl std::str::FromStr for BesideArgument {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.split_once('=') {
            Some((name, path)) if !name.trim().is_empty() && !path.is_empty() => {
                Ok(BesideArgument { name: name.trim().to_owned(), path: PathBuf::from(path) })
            }
            _ => Err("NAME=FILE"),
        }
    }
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum ResampleChoice {
    /// Each child on its own
    Children,
    /// Children who share a parent together: intervals are a little wider
    Families,
}

impl From<ResampleChoice> for Unit {
    fn from(choice: ResampleChoice) -> Unit {
        match choice {
            ResampleChoice::Children => Unit::Children,
            ResampleChoice::Families => Unit::Families,
        }
    }
}
