/**
 * One wheel of the package index, pinned by content.
 *
 * @typedef {object} Wheel
 * @property {string} name
 * @property {string} version
 * @property {string} sha256
 * @property {number} megabytes size of the download
 */

/**
 * The wheels whose libraries make one engine.
 *
 * @typedef {object} WheelSet
 * @property {string} name
 * @property {"cpu" | "cuda"} device
 * @property {readonly Wheel[]} wheels the first one is TensorFlow
 * @property {number} diskMegabytes space that the build needs at its peak
 */

/** Wheels are Python 3.11's whatever Python the machine has: only libraries and headers are taken out of them. */
export const PYTHON_OF_WHEELS = "3.11";

/** @type {WheelSet} */
export const CPU_WHEELS = {
  name: "tensorflow-cpu-2.16.2",
  device: "cpu",
  wheels: [
    {
      name: "tensorflow-cpu",
      version: "2.16.2",
      sha256: "c855cb6bf05d32dd5928086b03a5f6b4189b63c22b95e017703cbee4291023ca",
      megabytes: 214,
    },
  ],
  diskMegabytes: 1100,
};

/**
 * TensorFlow with CUDA 12.3 and the NVIDIA libraries that `tensorflow[and-cuda]==2.16.2` names, apart from nvidia-cuda-nvcc:
 * it holds no library, and eager operations need no compiler.
 *
 * @type {WheelSet}
 */
export const CUDA_WHEELS = {
  name: "tensorflow-cuda-2.16.2",
  device: "cuda",
  wheels: [
    {
      name: "tensorflow",
      version: "2.16.2",
      sha256: "d8798dea8e2281b4a0b569d9c00e7949c0090509be363da271e1ef21828bffae",
      megabytes: 591,
    },
    {
      name: "nvidia-cublas-cu12",
      version: "12.3.4.1",
      sha256: "9b25b27bd5a5be1cc7e83a7b8004258daa338800798e22986e5b67ee06f0859d",
      megabytes: 413,
    },
    {
      name: "nvidia-cuda-cupti-cu12",
      version: "12.3.101",
      sha256: "7b984288af7db1faa1e6f1803db075d4350116b72a98d4be0e88d604dc812c0e",
      megabytes: 14,
    },
    {
      name: "nvidia-cuda-nvrtc-cu12",
      version: "12.3.107",
      sha256: "4db66788a37a234304a0b3203744f9a6c665f48bde65f69a096ae3b5799b5b1d",
      megabytes: 25,
    },
    {
      name: "nvidia-cuda-runtime-cu12",
      version: "12.3.101",
      sha256: "04604679ddca6acb96c76a7a9306282cddc16981f92e148e2dfe227078883cda",
      megabytes: 1,
    },
    {
      name: "nvidia-cudnn-cu12",
      version: "8.9.7.29",
      sha256: "adf4f59ed7a1341103822ed8df6e144f4d47ea8b10d9bf0ea0047ba738fd7b02",
      megabytes: 705,
    },
    {
      name: "nvidia-cufft-cu12",
      version: "11.0.12.1",
      sha256: "3b2c85d24d7dcc578720fdf39e2823950b5857e85164c3c1dc97184a8a8e0398",
      megabytes: 99,
    },
    {
      name: "nvidia-curand-cu12",
      version: "10.3.4.107",
      sha256: "d798db82ae445cf1d8bf6af9ca3bd6bb6cc87753c229a441cf8d2597b09332e5",
      megabytes: 56,
    },
    {
      name: "nvidia-cusolver-cu12",
      version: "11.5.4.101",
      sha256: "783a3279553feaf8e47af12cab1fa769ffd5e644ea876db3dc2252f35f9bf256",
      megabytes: 125,
    },
    {
      name: "nvidia-cusparse-cu12",
      version: "12.2.0.103",
      sha256: "fe9e17daf406c98c28fbc8bcf785ecd4db301bf02ce626de6aa1046de66f84bd",
      megabytes: 197,
    },
    {
      name: "nvidia-nccl-cu12",
      version: "2.19.3",
      sha256: "a9734707a2c96443331c1e48c717024aa6678a0e2a4cb66b2c364d18cee6b48d",
      megabytes: 166,
    },
    {
      name: "nvidia-nvjitlink-cu12",
      version: "12.3.101",
      sha256: "64335a8088e2b9d196ae8665430bc6a2b7e6ef2eb877a9c735c804bd4ff6467c",
      megabytes: 21,
    },
  ],
  diskMegabytes: 4800,
};
