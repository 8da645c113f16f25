mod evaluate;
mod synth;
