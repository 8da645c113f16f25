//! Values as bytes, from one engine to another of the same build: no names, no versions, small in WebAssembly.
//!
//! Written out rather than derived by a library: what a derive makes of a person, each field with its own way out, takes five
//! times the room in the page's file.

use smallvec::{Array, SmallVec};

/// What can be written as bytes and read back.
pub trait Packed: Sized {
    fn pack(&self, out: &mut Packer);

    /// Something in any case; where the bytes are no such thing, `from` knows.
    fn unpack(from: &mut Unpacker) -> Self;
}

/// Bytes in the making: first counted, then kept, since a list that grows as it is written takes twice the memory, and
/// WebAssembly gives none back.
#[derive(Debug, Default)]
pub struct Packer {
    length: usize,
    kept: Option<Vec<u8>>,
}

impl Packer {
    /// The bytes that this writes; it is asked twice.
    pub fn bytes(write: impl Fn(&mut Packer)) -> Vec<u8> {
        let mut out = Packer::default();
        write(&mut out);
        out.kept = Some(Vec::with_capacity(out.length));
        write(&mut out);
        out.kept.unwrap_or_default()
    }

    #[inline(never)]
    fn text(&mut self, bytes: &[u8]) {
        match &mut self.kept {
            Some(kept) => kept.extend_from_slice(bytes),
            None => self.length += bytes.len(),
        }
    }

    /// Seven bits a byte, the lowest first: most numbers are small.
    #[inline(never)]
    pub fn number(&mut self, mut number: u64) {
        while number > 127 {
            self.text(&[number as u8 | 128]);
            number >>= 7;
        }
        self.text(&[number as u8]);
    }
}

/// Bytes to be read.
#[derive(Clone, Debug)]
pub struct Unpacker<'a> {
    left: &'a [u8],
    broken: bool,
}

impl<'a> Unpacker<'a> {
    pub fn new(bytes: &'a [u8]) -> Unpacker<'a> {
        Unpacker { left: bytes, broken: false }
    }

    /// How many bytes there are still.
    pub fn left(&self) -> usize {
        self.left.len()
    }

    /// Notes that the bytes are not what they should be: nothing is read from now on.
    #[inline(never)]
    pub fn breaks(&mut self) {
        self.broken = true;
        self.left = &[];
    }

    /// Everything was read, and was what it should be.
    pub fn is_whole(&self) -> bool {
        !self.broken && self.left.is_empty()
    }

    #[inline(never)]
    fn text(&mut self, length: usize) -> &'a [u8] {
        let Some((text, left)) = self.left.split_at_checked(length) else {
            self.breaks();
            return &[];
        };
        self.left = left;
        text
    }

    /// As [`Packer::number`] wrote it.
    #[inline(never)]
    pub fn number(&mut self) -> u64 {
        let (mut number, mut shift) = (0, 0);
        while let Some(&byte) = self.text(1).first() {
            number |= u64::from(byte & 127) << shift;
            if byte < 128 {
                return number;
            }
            shift += 7;
            if shift > 63 {
                self.breaks();
            }
        }
        0
    }

    /// A place among so many; the first, where the bytes are broken.
    pub fn place(&mut self, among: usize) -> usize {
        let at = self.number() as usize;
        if at < among {
            return at;
        }
        self.breaks();
        0
    }
}

macro_rules! packed_numbers {
    ($($number:ty),+) => { $(
        impl Packed for $number {
            fn pack(&self, out: &mut Packer) {
                out.number(u64::from(*self));
            }
            fn unpack(from: &mut Unpacker) -> Self {
                <$number>::try_from(from.number()).unwrap_or_else(|_| {
                    from.breaks();
                    0
                })
            }
        }
    )+ };
}

packed_numbers!(u8, u16, u32, u64);

impl Packed for i32 {
    fn pack(&self, out: &mut Packer) {
        // The sign last, so that small ones stay small.
        (((self << 1) ^ (self >> 31)) as u32).pack(out);
    }

    fn unpack(from: &mut Unpacker) -> i32 {
        let number = u32::unpack(from);
        (number >> 1) as i32 ^ -((number & 1) as i32)
    }
}

impl Packed for f64 {
    fn pack(&self, out: &mut Packer) {
        out.text(&self.to_le_bytes());
    }

    fn unpack(from: &mut Unpacker) -> f64 {
        f64::from_le_bytes(from.text(8).try_into().unwrap_or_default())
    }
}

impl Packed for bool {
    fn pack(&self, out: &mut Packer) {
        out.number(u64::from(*self));
    }

    fn unpack(from: &mut Unpacker) -> bool {
        from.place(2) == 1
    }
}

impl Packed for String {
    fn pack(&self, out: &mut Packer) {
        out.number(self.len() as u64);
        out.text(self.as_bytes());
    }

    fn unpack(from: &mut Unpacker) -> String {
        let length = from.number() as usize;
        let text = std::str::from_utf8(from.text(length));
        text.map(str::to_owned).unwrap_or_else(|_| {
            from.breaks();
            String::new()
        })
    }
}

impl<T: Packed> Packed for Option<T> {
    fn pack(&self, out: &mut Packer) {
        self.is_some().pack(out);
        if let Some(value) = self {
            value.pack(out);
        }
    }

    fn unpack(from: &mut Unpacker) -> Option<T> {
        bool::unpack(from).then(|| T::unpack(from))
    }
}

impl<T: Packed> Packed for Vec<T> {
    fn pack(&self, out: &mut Packer) {
        out.number(self.len() as u64);
        for value in self {
            value.pack(out);
        }
    }

    fn unpack(from: &mut Unpacker) -> Vec<T> {
        let count = from.number();
        // No value takes less than a byte, and no memory is set aside on a broken word.
        if count > from.left() as u64 {
            from.breaks();
            return Vec::new();
        }
        let mut values = Vec::with_capacity((count as usize).min(64));
        for _ in 0..count {
            if from.broken {
                break;
            }
            values.push(T::unpack(from));
        }
        values
    }
}

impl<T: Packed> Packed for Box<T> {
    fn pack(&self, out: &mut Packer) {
        T::pack(self, out);
    }

    fn unpack(from: &mut Unpacker) -> Box<T> {
        Box::new(T::unpack(from))
    }
}

impl<T: Packed, const N: usize> Packed for [T; N] {
    fn pack(&self, out: &mut Packer) {
        for value in self {
            value.pack(out);
        }
    }

    fn unpack(from: &mut Unpacker) -> [T; N] {
        std::array::from_fn(|_| T::unpack(from))
    }
}

impl<A: Array<Item: Packed>> Packed for SmallVec<A> {
    fn pack(&self, out: &mut Packer) {
        out.number(self.len() as u64);
        for value in self {
            value.pack(out);
        }
    }

    fn unpack(from: &mut Unpacker) -> SmallVec<A> {
        Vec::unpack(from).into_iter().collect()
    }
}

impl<A: Packed, B: Packed> Packed for (A, B) {
    fn pack(&self, out: &mut Packer) {
        self.0.pack(out);
        self.1.pack(out);
    }

    fn unpack(from: &mut Unpacker) -> (A, B) {
        (A::unpack(from), B::unpack(from))
    }
}

/// Packs a struct field by field, or an enum without fields by its place among its variants. What stands behind `without` is
/// left behind, and has its default on the other side. A field or variant that is not named does not compile; an enum that
/// lists its variants in `ALL` need not name them again.
macro_rules! packed {
    (struct $name:ident { $($field:ident),+ $(,)? } $(without $($left:ident),+)?) => {
        impl $crate::facts::Packed for $name {
            fn pack(&self, out: &mut $crate::facts::Packer) {
                $(self.$field.pack(out);)+
            }
            fn unpack(from: &mut $crate::facts::Unpacker) -> Self {
                $name {
                    $($field: $crate::facts::Packed::unpack(from),)+
                    $($($left: Default::default(),)+)?
                }
            }
        }
    };
    (enum $name:ident { $first:ident $(, $variant:ident)* $(,)? }) => {
        impl $crate::facts::Packed for $name {
            fn pack(&self, out: &mut $crate::facts::Packer) {
                match self {
                    $name::$first $(| $name::$variant)* => out.number(*self as u64),
                }
            }
            fn unpack(from: &mut $crate::facts::Unpacker) -> Self {
                let all = [$name::$first $(, $name::$variant)*];
                let at = from.number();
                all.into_iter().find(|variant| *variant as u64 == at).unwrap_or_else(|| {
                    from.breaks();
                    $name::$first
                })
            }
        }
    };
    (all $name:ident) => {
        impl $crate::facts::Packed for $name {
            fn pack(&self, out: &mut $crate::facts::Packer) {
                out.number(*self as u64);
            }
            fn unpack(from: &mut $crate::facts::Unpacker) -> Self {
                let at = from.number();
                $name::ALL.into_iter().find(|variant| *variant as u64 == at).unwrap_or_else(|| {
                    from.breaks();
                    $name::ALL[0]
                })
            }
        }
    };
    (number $name:ident) => {
        impl $crate::facts::Packed for $name {
            fn pack(&self, out: &mut $crate::facts::Packer) {
                self.0.pack(out);
            }
            fn unpack(from: &mut $crate::facts::Unpacker) -> Self {
                $name($crate::facts::Packed::unpack(from))
            }
        }
    };
}

pub(crate) use packed;
