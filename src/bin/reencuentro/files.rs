//! Reading and writing, `-` for the standard streams.

use std::io::{Read, Write};
use std::path::Path;

use reencuentro::error::{Error, Result};

/// The name as messages show it and as record ids carry it: without the folder.
pub(crate) fn name(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

pub(crate) fn is_stream(path: &Path) -> bool {
    path.as_os_str() == "-"
}

pub(crate) fn read(path: &Path) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let read = if is_stream(path) {
        std::io::stdin().lock().read_to_end(&mut bytes).map(|_| ())
    } else {
        std::fs::read(path).map(|all| bytes = all)
    };
    read.map_err(|why| failed("problem-cli-cannot-read", path, &why))?;
    Ok(bytes)
}

pub(crate) fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    let written = if is_stream(path) {
        let mut out = std::io::stdout().lock();
        out.write_all(bytes).and_then(|()| out.flush())
    } else {
        std::fs::write(path, bytes)
    };
    match written {
        // The reader of a pipe has seen enough.
        Err(why) if is_stream(path) && why.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
        other => other.map_err(|why| failed("problem-cli-cannot-write", path, &why)),
    }
}

pub(crate) fn make_folder(path: &Path) -> Result<()> {
    std::fs::create_dir_all(path).map_err(|why| failed("problem-cli-cannot-write", path, &why))
}

fn failed(code: &str, path: &Path, why: &std::io::Error) -> Error {
    use std::io::ErrorKind;
    let reason = match why.kind() {
        ErrorKind::NotFound => "missing",
        ErrorKind::PermissionDenied => "forbidden",
        ErrorKind::IsADirectory => "folder",
        _ => "other",
    };
    Error::in_file(code, &path.to_string_lossy()).with("reason", reason)
}
