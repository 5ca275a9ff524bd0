"""What `npm run lab` changes in Jupyter's server; `c` is Jupyter's own."""

import warnings

from jupyter_server.services.contents.largefilemanager import AsyncLargeFileManager

# JupyterLab reads this file twice, and warns that the hook replaces itself.
warnings.filterwarnings("ignore", message="Overriding existing pre_save_hook")

VEGA = "application/vnd.vega"
INTERACTIVE = ("application/vnd.plotly.", VEGA)

# One transparent point.
STAND_IN = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="


def figures(content, kinds):
    """The MIME bundles of a notebook's figures of these kinds."""
    outputs = (output for cell in content["cells"] for output in cell.get("outputs", []))
    for data in (output.get("data", {}) for output in outputs):
        if any(name.startswith(kinds) for name in data):
            yield data


def keep_as_recorded(model, **_):
    """Leaves out the PNG that JupyterLab adds to each Plotly and Vega figure that it draws.

    Else a notebook that somebody has only looked at would change, and show the PNG at its next opening.
    """
    if model["type"] == "notebook":
        for data in figures(model["content"], INTERACTIVE):
            data.pop("image/png", None)


class AsRecorded(AsyncLargeFileManager):
    """Gives each Vega figure a PNG on its way to the browser, where nothing shows it.

    JupyterLab adds one to figures without, and then takes a notebook for edited that was only opened. A Plotly figure gets
    none: its PNG would be shown in its place.
    """

    async def get(self, path, content=True, **options):
        model = await super().get(path, content, **options)
        if content and model["type"] == "notebook":
            for data in figures(model["content"], (VEGA,)):
                data.setdefault("image/png", STAND_IN)
        return model


c.ContentsManager.pre_save_hook = keep_as_recorded  # noqa: F821
c.ServerApp.contents_manager_class = AsRecorded  # noqa: F821
