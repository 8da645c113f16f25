//! Draws whether the probabilities hold: a reliability diagram over the number of children at each probability.

use plotters::coord::Shift;
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};
use reencuentro::evaluate::{Bin, Calibration};
use reencuentro::messages::{Lang, format};

use crate::words::sentence;

const SIZE: (u32, u32) = (760, 900);
/// Dark and light enough to be told apart on paper too; the picture brings its own white ground.
const INK: RGBColor = RGBColor(26, 26, 26);
const QUIET: RGBColor = RGBColor(90, 90, 90);
const GRID: RGBColor = RGBColor(222, 222, 222);
const DIAGONAL: RGBColor = RGBColor(150, 150, 150);
const POINT: RGBColor = RGBColor(21, 90, 158);
const BAR: RGBColor = RGBColor(150, 180, 212);

type Area<'a> = DrawingArea<SVGBackend<'a>, Shift>;
type Drawn = Result<(), Box<dyn std::error::Error>>;

/// An SVG with a title and, for those who hear it, a description that has every number.
pub(super) fn svg(calibration: &Calibration, lang: Lang) -> String {
    let say = |code: &str, values: &[(&str, String)]| sentence(lang, code, values);
    let percent = |share: f64| format::number(lang, share * 100.0, 1);
    let mut lines = vec![say("evaluate-plot-none", &[])];
    let mut told = lines.clone();
    if !calibration.bins.is_empty() {
        let children = each(&calibration.bins, lang);
        let values = [
            ("error", percent(calibration.error)),
            ("low", percent(calibration.error_low)),
            ("high", percent(calibration.error_high)),
            ("chance", percent(calibration.by_chance)),
        ];
        lines = vec![
            say("evaluate-plot-points", &[("children", children)]),
            say("evaluate-plot-diagonal", &[]),
            say("evaluate-plot-error", &values),
        ];
        told = lines.clone();
        told.extend(calibration.bins.iter().map(|bin| {
            let values = [
                ("said", percent(bin.said)),
                ("held", percent(bin.held)),
                ("low", percent(bin.held_low)),
                ("high", percent(bin.held_high)),
                ("children", format::integer(lang, i64::from(bin.children))),
            ];
            say("evaluate-plot-bin", &values)
        }));
    }
    let mut svg = String::new();
    // Drawing into a text cannot fail; if it did, the description would still be there.
    let _ = draw(&mut svg, calibration, lang, &lines);
    described(&svg, &say("evaluate-plot-title", &[]), &told.join(" "), lang)
}

/// How many children a point has: `200`, or `199–200`.
fn each(bins: &[Bin], lang: Lang) -> String {
    let count = |number: Option<u32>| format::integer(lang, i64::from(number.unwrap_or_default()));
    let (least, most) = (bins.iter().map(|bin| bin.children).min(), bins.iter().map(|bin| bin.children).max());
    if least == most { count(least) } else { format!("{}–{}", count(least), count(most)) }
}

fn draw(svg: &mut String, calibration: &Calibration, lang: Lang, lines: &[String]) -> Drawn {
    let root = SVGBackend::with_string(svg, SIZE).into_drawing_area();
    root.fill(&WHITE)?;
    let title = sentence(lang, "evaluate-plot-title", &[]);
    let text = |size: u32, ink: RGBColor| ("sans-serif", size).into_font().color(&ink);
    root.draw_text(&title, &text(30, INK), (24, 22))?;
    for (at, line) in lines.iter().enumerate() {
        root.draw_text(line, &text(17, QUIET), (24, 64 + 23 * at as i32))?;
    }
    let (_, charts) = root.split_vertically(140);
    let (upper, lower) = charts.split_vertically(560);
    reliability(&upper, calibration, lang)?;
    histogram(&lower, calibration, lang)?;
    root.present()?;
    Ok(())
}

fn label(size: u32) -> TextStyle<'static> {
    ("sans-serif", size).into_font().color(&INK)
}

/// The name of the upright axis, turned to be read from below.
fn upright(area: &Area, text: &str) -> Drawn {
    let (_, high) = area.dim_in_pixel();
    let turned = ("sans-serif", 18).into_font().transform(FontTransform::Rotate270);
    let style = turned.color(&INK).pos(Pos::new(HPos::Center, VPos::Top));
    area.draw_text(text, &style, (16, high as i32 / 2 - 12))?;
    Ok(())
}

fn reliability(area: &Area, calibration: &Calibration, lang: Lang) -> Drawn {
    upright(area, &sentence(lang, "evaluate-plot-held", &[]))?;
    let mut chart = ChartBuilder::on(area)
        .margin_right(30)
        .margin_top(8)
        .margin_left(44)
        .x_label_area_size(34)
        .y_label_area_size(60)
        .build_cartesian_2d(-0.02..1.02, -0.02..1.02)?;
    let percent = |share: &f64| format!("{} %", format::number(lang, *share * 100.0, 0));
    let ticks = [0.0, 0.2, 0.4, 0.6, 0.8, 1.0];
    for tick in ticks {
        chart.draw_series([
            PathElement::new(vec![(tick, -0.02), (tick, 1.02)], GRID),
            PathElement::new(vec![(-0.02, tick), (1.02, tick)], GRID),
        ])?;
    }
    chart
        .configure_mesh()
        .disable_mesh()
        .axis_style(QUIET)
        .x_labels(6)
        .y_labels(6)
        .x_label_formatter(&percent)
        .y_label_formatter(&percent)
        .label_style(label(17))
        .draw()?;
    // One line from corner to corner: dashes would each be rounded to whole pixels and stagger.
    chart.draw_series([PathElement::new(vec![(0.0, 0.0), (1.0, 1.0)], DIAGONAL.stroke_width(2))])?;
    let cap = 0.008;
    for bin in &calibration.bins {
        let (at, low, high) = (bin.said, bin.held_low, bin.held_high);
        let point = |size: i32, colour: RGBColor| Circle::new((at, bin.held), size, colour.filled());
        let line = POINT.stroke_width(2);
        // A white rim tells points apart that lie over each other.
        chart.draw_series([point(7, WHITE)])?;
        chart.draw_series([
            PathElement::new(vec![(at, low), (at, high)], line),
            PathElement::new(vec![(at - cap, low), (at + cap, low)], line),
            PathElement::new(vec![(at - cap, high), (at + cap, high)], line),
        ])?;
        chart.draw_series([point(5, POINT)])?;
    }
    Ok(())
}

fn histogram(area: &Area, calibration: &Calibration, lang: Lang) -> Drawn {
    upright(area, &sentence(lang, "evaluate-plot-children", &[]))?;
    let most = calibration.histogram.iter().copied().max().unwrap_or(0).max(1);
    let mut chart = ChartBuilder::on(area)
        .margin_right(30)
        .margin_top(20)
        .margin_bottom(14)
        .margin_left(44)
        .x_label_area_size(56)
        .y_label_area_size(60)
        .build_cartesian_2d(-0.02..1.02, 0.0..f64::from(most) * 1.15)?;
    let percent = |share: &f64| format!("{} %", format::number(lang, *share * 100.0, 0));
    let count = |count: &f64| format::number(lang, *count, 0);
    chart
        .configure_mesh()
        .disable_x_mesh()
        .light_line_style(TRANSPARENT)
        .bold_line_style(GRID)
        .axis_style(QUIET)
        .x_labels(6)
        .y_labels(4)
        .x_label_formatter(&percent)
        .y_label_formatter(&count)
        .x_desc(sentence(lang, "evaluate-plot-said", &[]))
        .axis_desc_style(label(18))
        .label_style(label(17))
        .draw()?;
    chart.draw_series(calibration.histogram.iter().enumerate().filter(|(_, count)| **count > 0).map(
        |(at, count)| {
            let from = at as f64 / 20.0;
            Rectangle::new([(from + 0.003, 0.0), (from + 0.047, f64::from(*count))], BAR.filled())
        },
    ))?;
    Ok(())
}

/// Puts name and description where a screen reader looks for them.
fn described(svg: &str, title: &str, description: &str, lang: Lang) -> String {
    let safe = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let Some((head, rest)) = svg.split_once('>') else { return svg.to_owned() };
    format!(
        "{head} role=\"img\" lang=\"{}\" aria-labelledby=\"title desc\">\n<title id=\"title\">{}</title>\n<desc \
         id=\"desc\">{}</desc>{rest}",
        lang.tag(),
        safe(title),
        safe(description)
    )
}
