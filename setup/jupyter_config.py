"""What `npm run lab` changes in Jupyter's server; `c` is Jupyter's own."""

import warnings

# JupyterLab reads this file twice, and warns that the hook replaces itself.
warnings.filterwarnings("ignore", message="Overriding existing pre_save_hook")

INTERACTIVE = ("application/vnd.plotly.", "application/vnd.vega")


def keep_as_recorded(model, **_):
    """Leaves out the PNG that JupyterLab adds to each Plotly and Vega figure that it draws.

    Else a notebook that somebody has only looked at would change, and show the PNG at its next opening.
    """
    if model["type"] != "notebook":
        return
    outputs = (output for cell in model["content"]["cells"] for output in cell.get("outputs", []))
    for data in (output.get("data", {}) for output in outputs):
        if any(name.startswith(INTERACTIVE) for name in data):
            data.pop("image/png", None)


c.ContentsManager.pre_save_hook = keep_as_recorded  # noqa: F821
